package org.cairn.openbadges.verify;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.openbadges.json.JsonProblem;
import org.cairn.openbadges.proof.ProofOptions.Meeting;

/**
 * Verifies presentations: credentials that their holder shows to one verifier for one occasion (VC
 * Data Model 2.0, section 4.13; VC-JOSE-COSE 1.0). It never throws for what it is given. Safe for
 * use by many threads.
 */
public final class PresentationVerifier {

    private final Documents documents;
    private final Patience patience;
    private final KnownLists knownLists;
    private final Optional<TrustRegistry> registry;

    /**
     * A verifier that reaches the documents of others in this way and in no other, with {@link
     * Patience#USUAL} for all that is shown together.
     */
    public PresentationVerifier(Documents documents) {
        this(documents, Patience.USUAL);
    }

    /** The same with as much patience as the caller has. */
    public PresentationVerifier(Documents documents, Patience patience) {
        this(documents, patience, KnownLists.upTo(KnownLists.USUAL), Optional.empty());
    }

    private PresentationVerifier(
            Documents documents,
            Patience patience,
            KnownLists knownLists,
            Optional<TrustRegistry> registry) {
        this.documents = documents;
        this.patience = patience;
        this.knownLists = knownLists;
        this.registry = registry;
    }

    /** The same verifier, which knows the status lists in there again. */
    public PresentationVerifier remembering(KnownLists lists) {
        return new PresentationVerifier(documents, patience, lists, registry);
    }

    /** The same verifier, which also tells whether that registry vouches for each issuer. */
    public PresentationVerifier asking(TrustRegistry one) {
        return new PresentationVerifier(documents, patience, knownLists, Optional.of(one));
    }

    /** Whether it is a presentation, as JSON, compact JWS or in an envelope, and can be read. */
    public static boolean isPresentation(byte[] given) {
        try {
            return Presentation.open(given).isPresent();
        } catch (JsonProblem problem) {
            return false;
        }
    }

    /**
     * Verifies a presentation as JSON or compact JWS.
     *
     * @param meeting what the verifier asked the holder to bind it to
     */
    public PresentationReport verify(byte[] given, Meeting meeting, Instant now) {
        return verify(given, Occasion.of(meeting), now);
    }

    /**
     * Verifies a presentation of which the verifier asked less, or nothing. Where nothing was
     * asked, what binds it is advice, and so is that nobody signed it, because nobody owes a
     * signature then; one that is there counts.
     */
    public PresentationReport verify(byte[] given, Occasion occasion, Instant now) {
        return verify(given, occasion, now, Optional.empty());
    }

    /** The same, and that the person with that e-mail address earned each of the credentials. */
    public PresentationReport verify(byte[] given, Occasion occasion, Instant now, String email) {
        return verify(given, occasion, now, Optional.of(email));
    }

    private PresentationReport verify(
            byte[] given, Occasion occasion, Instant now, Optional<String> email) {
        try {
            return Presentation.open(given)
                    .map(presentation -> report(presentation, occasion, now, email))
                    .orElseGet(() ->
                            unreadable(Judgement.failed(Message.of("presentation.other")), now));
        } catch (JsonProblem problem) {
            return unreadable(
                    Judgement.failed(Message.of("presentation.other"), problem.getMessage()), now);
        } catch (RuntimeException | StackOverflowError e) {
            // the edge of the library: a fault of ours must not become an answer about the holder
            return unreadable(Judgement.unchecked(Message.of("rule.broken"), e.toString()), now);
        }
    }

    private PresentationReport report(
            Presentation presentation, Occasion occasion, Instant now, Optional<String> email) {
        var deadline = Deadline.in(patience.time());
        var shared = new Shared(documents, patience.documents());
        var bounded = new BoundedDocuments(shared, knownLists, deadline, patience.documents());
        var findings = findings(presentation, occasion, new HolderCheck(bounded, now));
        var plain = new Verifier(shared, patience).remembering(knownLists);
        var verifier = registry.map(plain::asking).orElse(plain);
        List<Report> credentials =
                presentation.credentials().stream()
                        .map(bytes -> {
                            var hurried = verifier.within(deadline.left());
                            return email.map(who -> hurried.verify(bytes, now, who))
                                    .orElseGet(() -> hurried.verify(bytes, now));
                        })
                        .toList();
        return new PresentationReport(
                now,
                Optional.of(presentation.holder()),
                presentation.count(),
                findings,
                credentials);
    }

    private static List<Finding> findings(
            Presentation presentation, Occasion occasion, HolderCheck check) {
        boolean counts = occasion.isAsked() || presentation.isSigned();
        var genuineness = counts ? Severity.GENUINENESS : Severity.ADVICE;
        var seal = check.check(presentation);
        return List.of(
                Finding.of("shown", genuineness, Message.of("shown.title"), seal.signature()),
                Finding.of("holder", genuineness, Message.of("holder.title"), seal.issuer()),
                Finding.of(
                        "meeting",
                        occasion.isAsked() ? Severity.GENUINENESS : Severity.ADVICE,
                        Message.of("meeting.title"),
                        presentation.binding().judge(occasion)),
                presentation.form(),
                Finding.of(
                        "earner",
                        counts ? Severity.VALIDITY : Severity.ADVICE,
                        Message.of("earner.title"),
                        presentation.earner()));
    }

    private static PresentationReport unreadable(Judgement judgement, Instant now) {
        return new PresentationReport(
                now, Optional.empty(), 0, List.of(Presentation.form(judgement)), List.of());
    }

    /** All credentials may cause only so many requests together, and each one only once. */
    private static final class Shared implements Documents {

        private final Documents documents;
        private final int most;
        private final Map<Asked, Answer> kept = new HashMap<>();

        private record Asked(URI address, boolean list) {}

        Shared(Documents documents, int most) {
            this.documents = documents;
            this.most = most;
        }

        @Override
        public Answer load(URI address) {
            return load(address, Patience.USUAL.time());
        }

        @Override
        public Answer load(URI address, Duration atMost) {
            return once(new Asked(address, false), atMost);
        }

        @Override
        public Answer loadList(URI address, Duration atMost) {
            return once(new Asked(address, true), atMost);
        }

        private Answer once(Asked asked, Duration atMost) {
            Answer known = kept.get(asked);
            if (known == null && kept.size() >= most) {
                return new Answer.Unreachable("too many documents are referred to", false);
            }
            if (known == null) {
                known =
                        asked.list()
                                ? documents.loadList(asked.address(), atMost)
                                : documents.load(asked.address(), atMost);
                kept.put(asked, known);
            }
            return known;
        }
    }
}
