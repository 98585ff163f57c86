package org.cairn.openbadges.jsonld;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.nquads.NQuadsReader;
import com.apicatalog.rdf.nquads.NQuadsReaderException;
import java.io.StringReader;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairn.openbadges.jsonld.Term.Blank;
import org.cairn.openbadges.jsonld.Term.Written;
import org.jspecify.annotations.Nullable;

/**
 * What a document says, and its canonical form: at once where the parts without an id differ by
 * what is said of each alone, as they nearly always do, by a search otherwise (RDFC-1.0, section
 * 4.4).
 */
final class Statements {

    /** What stands in a line beside its three terms. */
    private static final int BETWEEN = 5;

    private final Limits limits;
    private final List<Topic> named = new ArrayList<>();
    private final List<Topic> nameless = new ArrayList<>();
    private final List<Blank> blanks = new ArrayList<>();
    private long size;

    Statements(Limits limits) {
        this.limits = limits;
    }

    /**
     * A new part without an id.
     *
     * @throws Unfamiliar when there are too many, for the general algorithm to say so
     */
    Blank blank() {
        if (blanks.size() == limits.blankNodes()) {
            throw Unfamiliar.TERRITORY;
        }
        Blank blank = new Blank();
        blanks.add(blank);
        return blank;
    }

    /** Opens what is to be said of one thing. */
    Topic about(Term subject) {
        Topic topic = new Topic(subject);
        (subject instanceof Blank ? nameless : named).add(topic);
        return topic;
    }

    void add(Topic topic, Written predicate, Term object, @Nullable Blank graph) {
        Statement statement = topic.say(predicate, object, graph);
        mention(topic.subject(), statement);
        mention(object, statement);
        if (graph != null) {
            mention(graph, statement);
        }
        size += topic.subject().utf8().length + predicate.utf8().length + object.utf8().length;
        size += BETWEEN;
        if (size > Effort.MOST_LETTERS) {
            throw Unfamiliar.TERRITORY;
        }
    }

    private static void mention(Term term, Statement statement) {
        if (term instanceof Blank blank) {
            blank.mentionedBy(statement);
        }
    }

    /**
     * @param digest for telling parts without an id apart
     * @throws Unfamiliar when one thing is said twice of a part without an id
     * @throws JsonLdProblem when parts without an id look alike and cannot be told apart in time
     */
    Utf8 canonical(MessageDigest digest) {
        return nameBlanks(digest) ? lines() : Utf8.of(searched(digest.getAlgorithm()));
    }

    private Utf8 lines() {
        Utf8 out = new Utf8((int) size + Names.LONGEST * (2 * blanks.size() + nameless.size()));
        named.sort(Topic::compareSubject);
        for (int i = 0; i < named.size(); i++) {
            Topic topic = named.get(i);
            while (i + 1 < named.size() && topic.compareSubject(named.get(i + 1)) == 0) {
                topic.join(named.get(++i));
            }
            topic.write(out);
        }
        nameless.sort(Topic::compareSubject);
        nameless.forEach(topic -> topic.write(out));
        return out;
    }

    /** False when two of them look alike. */
    private boolean nameBlanks(MessageDigest digest) {
        List<Blank> mentioned = new ArrayList<>(blanks.size());
        Utf8 scratch = new Utf8(1 << 10);
        for (Blank blank : blanks) {
            if (!blank.mentions().isEmpty()) {
                blank.know(hash(blank, digest, scratch));
                mentioned.add(blank);
            }
        }
        mentioned.sort((a, b) -> Arrays.compareUnsigned(a.hash(), b.hash()));
        for (int i = 0; i < mentioned.size(); i++) {
            if (i > 0 && Arrays.equals(mentioned.get(i).hash(), mentioned.get(i - 1).hash())) {
                return false;
            }
            mentioned.get(i).call(Names.canonical(i));
        }
        return true;
    }

    private static byte[] hash(Blank blank, MessageDigest digest, Utf8 scratch) {
        List<Statement> mentions = blank.mentions();
        mentions.sort((a, b) -> a.compareSeenFrom(blank, b));
        scratch.clear();
        for (int i = 0; i < mentions.size(); i++) {
            if (i > 0) {
                requireNew(mentions.get(i), mentions.get(i - 1), blank);
            }
            mentions.get(i).writeSeenFrom(blank, scratch);
        }
        return scratch.hash(digest);
    }

    /** The general algorithm knows statements once only. */
    private static void requireNew(Statement statement, Statement before, Blank blank) {
        if (statement.compareSeenFrom(blank, before) == 0 && statement.sameAs(before)) {
            throw Unfamiliar.TERRITORY;
        }
    }

    /** By the search through everything that looks alike (RDFC-1.0, section 4.8). */
    private String searched(String hashAlgorithm) {
        for (int i = 0; i < blanks.size(); i++) {
            blanks.get(i).call(Names.plain(i));
        }
        Rdfc rdfc = new Rdfc(limits, hashAlgorithm);
        try {
            new NQuadsReader(new StringReader(lines().toString())).provide(rdfc.input());
            return rdfc.canonical();
        } catch (NQuadsReaderException | RdfConsumerException e) {
            throw Unfamiliar.TERRITORY;
        }
    }
}
