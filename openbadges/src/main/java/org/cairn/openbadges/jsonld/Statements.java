package org.cairn.openbadges.jsonld;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.nquads.NQuadsReader;
import com.apicatalog.rdf.nquads.NQuadsReaderException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.cairn.openbadges.jsonld.Term.Blank;
import org.jspecify.annotations.Nullable;

/**
 * What a document says, and its canonical form: at once where the parts without an id differ by
 * what is said of each alone, as they nearly always do, by a search otherwise (RDFC-1.0, section
 * 4.4).
 */
final class Statements {

    private final Limits limits;
    private final List<Statement> all = new ArrayList<>();
    private final List<Blank> blanks = new ArrayList<>();
    private boolean high;
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

    void add(Term subject, String predicate, Term object, @Nullable Blank graph) {
        Statement statement = new Statement(subject, predicate, object, graph);
        all.add(statement);
        mention(subject, statement);
        mention(object, statement);
        if (graph != null) {
            mention(graph, statement);
        }
        size += subject.text().length() + predicate.length() + object.text().length();
        if (size > Effort.MOST_LETTERS) {
            throw Unfamiliar.TERRITORY;
        }
    }

    private void mention(Term term, Statement statement) {
        switch (term) {
            case Blank blank -> blank.mentionedBy(statement);
            case Term.Written written -> high |= written.high();
        }
    }

    /**
     * @throws Unfamiliar when one thing is said twice of a part without an id
     * @throws JsonLdProblem when parts without an id look alike and cannot be told apart in time
     */
    String canonical(String hashAlgorithm) {
        return nameBlanks(digest(hashAlgorithm))
                ? NQuads.joined(lines(), high)
                : searched(hashAlgorithm);
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>(all.size());
        for (Statement statement : all) {
            lines.add(statement.line());
        }
        return lines;
    }

    /** False when two of them look alike. */
    private boolean nameBlanks(MessageDigest digest) {
        record Hashed(Blank blank, byte[] hash) {}
        List<Hashed> hashed = new ArrayList<>(blanks.size());
        for (Blank blank : blanks) {
            if (!blank.mentions().isEmpty()) {
                hashed.add(new Hashed(blank, hash(blank, digest)));
            }
        }
        hashed.sort((a, b) -> Arrays.compareUnsigned(a.hash(), b.hash()));
        for (int i = 0; i < hashed.size(); i++) {
            if (i > 0 && Arrays.equals(hashed.get(i).hash(), hashed.get(i - 1).hash())) {
                return false;
            }
            hashed.get(i).blank().call("_:c14n" + i);
        }
        return true;
    }

    /** By the search through everything that looks alike (RDFC-1.0, section 4.8). */
    private String searched(String hashAlgorithm) {
        for (int i = 0; i < blanks.size(); i++) {
            blanks.get(i).call("_:b" + i);
        }
        Rdfc rdfc = new Rdfc(limits, hashAlgorithm);
        try {
            new NQuadsReader(new StringReader(String.join("", lines()))).provide(rdfc.input());
            return rdfc.canonical();
        } catch (NQuadsReaderException | RdfConsumerException e) {
            throw Unfamiliar.TERRITORY;
        }
    }

    /** The order of lines in here is that of the other libraries, see the README. */
    private static byte[] hash(Blank blank, MessageDigest digest) {
        record Seen(String line, Statement statement) {}
        List<Seen> seen = new ArrayList<>(blank.mentions().size());
        for (Statement statement : blank.mentions()) {
            seen.add(new Seen(statement.seenFrom(blank), statement));
        }
        seen.sort(Comparator.comparing(Seen::line));
        for (int i = 0; i < seen.size(); i++) {
            if (i > 0 && seen.get(i).equals(seen.get(i - 1))) {
                throw Unfamiliar.TERRITORY;
            }
            digest.update(seen.get(i).line().getBytes(StandardCharsets.UTF_8));
        }
        return digest.digest();
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(algorithm + " is part of every JDK", e);
        }
    }
}
