package org.cairn.openbadges.jsonld;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.nquads.NQuadsReader;
import com.apicatalog.rdf.nquads.NQuadsReaderException;
import java.io.StringReader;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
    private final MessageDigest digest;
    private final List<Topic> named = new ArrayList<>();
    private final List<Blank> blanks = new ArrayList<>();
    private final List<Quote> quotes = new ArrayList<>();
    private @Nullable Quotable longest;
    private int quotedBlanks;
    private boolean graphs;
    private long size;
    private int mentions;

    /**
     * @param digest for telling parts without an id apart
     */
    Statements(Limits limits, MessageDigest digest) {
        this.limits = limits;
        this.digest = digest;
    }

    /**
     * A new part without an id.
     *
     * @throws JsonLdProblem when there are too many
     */
    Blank blank() {
        Blank blank = new Blank();
        blanks.add(blank);
        requireFew();
        return blank;
    }

    private void requireFew() {
        if (blanks.size() + quotedBlanks > limits.blankNodes()) {
            throw Effort.tooManyBlankNodes(limits);
        }
    }

    /** Opens what is to be said of one thing. */
    Topic about(Term subject) {
        Topic topic = new Topic(subject);
        if (subject instanceof Blank blank) {
            blank.describedBy(topic);
        } else {
            named.add(topic);
        }
        return topic;
    }

    void add(Topic topic, Written predicate, Term object, @Nullable Blank graph) {
        Statement statement = topic.say(predicate, object, graph);
        mention(topic.subject(), statement);
        mention(object, statement);
        if (graph != null) {
            mention(graph, statement);
            graphs = true;
        }
        grow(topic.subject().utf8().length + predicate.utf8().length + object.utf8().length);
    }

    private void mention(Term term, Statement statement) {
        if (term instanceof Blank blank) {
            blank.mentionedBy(statement);
            mentions++;
        }
    }

    private void grow(int more) {
        size += more + BETWEEN;
        if (size > Effort.MOST_LETTERS) {
            throw Unfamiliar.TERRITORY;
        }
    }

    /** Says all that a kept part says; what is to be said of it then is returned. */
    Written quote(Quotable part) {
        quotes.add(new Quote(part));
        if (longest == null || part.length() > longest.length()) {
            longest = part;
        }
        quotedBlanks += part.blanks();
        requireFew();
        grow(part.length());
        return part.root();
    }

    /**
     * All of this for other documents to quote; empty where it would not be the same in each.
     *
     * @param root what they point to
     * @throws Unfamiliar when one thing is said twice of a part without an id
     */
    Optional<Quotable> quotable(Term root) {
        List<Nameless> nameless = new ArrayList<>();
        if (!(root instanceof Written id) || graphs || !isTold(nameless)) {
            return Optional.empty();
        }
        List<Passage> about = new ArrayList<>();
        for (Nameless one : nameless) {
            about.add(((Blank) one).passage());
        }
        return Optional.of(
                new Quotable(
                        id,
                        Topic.inOrder(named).stream().map(Passage::of).toList(),
                        about,
                        nameless.stream().map(Nameless::hash).toList(),
                        blanks.size(),
                        lines(nameless).rest().length(),
                        new Beginning()));
    }

    /**
     * Empty when parts without an id look alike and something is quoted: the search needs all in
     * words.
     *
     * @throws Unfamiliar when one thing is said twice of a part without an id
     * @throws JsonLdProblem when parts without an id look alike and cannot be told apart in time
     */
    Optional<Stated> canonical() {
        List<Nameless> nameless = new ArrayList<>();
        if (isTold(nameless)) {
            return Optional.of(lines(nameless));
        }
        return quotes.isEmpty() ? Optional.of(Stated.alone(Utf8.of(searched()))) : Optional.empty();
    }

    /** Names all parts without an id; false when two of them look alike. */
    private boolean isTold(List<Nameless> nameless) {
        Utf8 scratch = new Utf8(1 << 10);
        for (Blank blank : blanks) {
            if (!blank.mentions().isEmpty()) {
                blank.know(hash(blank, scratch));
                nameless.add(blank);
            }
        }
        quotes.forEach(quote -> nameless.addAll(quote.parts()));
        nameless.sort((a, b) -> Arrays.compareUnsigned(a.hash(), b.hash()));
        for (int i = 0; i < nameless.size(); i++) {
            if (i > 0 && Arrays.equals(nameless.get(i).hash(), nameless.get(i - 1).hash())) {
                return false;
            }
            nameless.get(i).call(i);
        }
        return true;
    }

    private byte[] hash(Blank blank, Utf8 scratch) {
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
        if (statement.sameAs(before) && statement.compareSeenFrom(blank, before) == 0) {
            throw Unfamiliar.TERRITORY;
        }
    }

    /**
     * @param nameless all of them, in the order of their places
     */
    private Stated lines(List<Nameless> nameless) {
        List<Lines> sources = new ArrayList<>(quotes);
        sources.add(new Own(Topic.inOrder(named)));
        List<Passage> beginning = Lines.takeBeginning(sources);
        int names = Names.LONGEST * (mentions + 2 * quotedBlanks);
        Utf8 out = new Utf8((int) size - Passage.length(beginning) + names);
        Lines.merge(sources, out);
        for (int place : Names.inOrder(nameless.size())) {
            nameless.get(place).writeAbout(out);
        }
        return longest == null
                ? Stated.alone(out)
                : new Stated(beginning, out, longest.beginning());
    }

    /** By the search through everything that looks alike (RDFC-1.0, section 4.8). */
    private String searched() {
        for (int i = 0; i < blanks.size(); i++) {
            blanks.get(i).callForNow(i);
        }
        Rdfc rdfc = new Rdfc(limits, digest.getAlgorithm());
        try {
            String lines = lines(List.copyOf(blanks)).toString();
            new NQuadsReader(new StringReader(lines)).provide(rdfc.input());
            return rdfc.canonical();
        } catch (NQuadsReaderException | RdfConsumerException e) {
            throw Unfamiliar.TERRITORY;
        }
    }

    /** What was said in the document itself. */
    private static final class Own implements Lines {

        private final List<Topic> topics;
        private int at;

        Own(List<Topic> topics) {
            this.topics = topics;
        }

        @Override
        public boolean isAtEnd() {
            return at == topics.size();
        }

        @Override
        public byte[] subject() {
            return topics.get(at).subject().utf8();
        }

        @Override
        public void writeNext(Utf8 out) {
            topics.get(at++).write(out);
        }
    }
}
