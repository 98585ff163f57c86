package org.cairn.openbadges.verify;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

    /**
     * A verifier that reaches the documents of others in this way and in no other, with {@link
     * Patience#USUAL} for all that is shown together.
     */
    public PresentationVerifier(Documents documents) {
        this(documents, Patience.USUAL);
    }

    /** The same with as much patience as the caller has. */
    public PresentationVerifier(Documents documents, Patience patience) {
        this(documents, patience, KnownLists.upTo(KnownLists.USUAL));
    }

    private PresentationVerifier(Documents documents, Patience patience, KnownLists knownLists) {
        this.documents = documents;
        this.patience = patience;
        this.knownLists = knownLists;
    }

    /** The same verifier, which knows the status lists in there again. */
    public PresentationVerifier remembering(KnownLists lists) {
        return new PresentationVerifier(documents, patience, lists);
    }

    /**
     * Verifies a presentation as JSON or compact JWS.
     *
     * @param meeting what the verifier asked the holder to bind it to
     */
    public PresentationReport verify(byte[] given, Meeting meeting, Instant now) {
        try {
            return Presentation.open(given)
                    .map(presentation -> report(presentation, meeting, now))
                    .orElseGet(() -> unreadable(Message.of("presentation.other"), now));
        } catch (JsonProblem problem) {
            return unreadable(Message.of("record.not-json"), now);
        } catch (RuntimeException | StackOverflowError e) {
            // the edge of the library: a fault of ours must not become an answer about the holder
            return unreadable(Message.of("rule.broken"), now);
        }
    }

    private PresentationReport report(Presentation presentation, Meeting meeting, Instant now) {
        var deadline = Deadline.in(patience.time());
        var shared = new Shared(documents, patience.documents());
        var check =
                new HolderCheck(
                        new BoundedDocuments(shared, knownLists, deadline, patience.documents()),
                        now);
        var seal = check.check(presentation);
        var findings = new ArrayList<Finding>();
        findings.add(genuineness("shown", "shown.title", seal.signature()));
        findings.add(genuineness("holder", "holder.title", seal.issuer()));
        findings.add(genuineness("meeting", "meeting.title", presentation.judge(meeting)));
        findings.add(presentation.form());
        findings.add(
                Finding.of(
                        "earner",
                        Severity.VALIDITY,
                        Message.of("earner.title"),
                        presentation.earner()));
        var verifier = new Verifier(shared, patience).remembering(knownLists);
        List<Report> credentials =
                presentation.credentials().stream()
                        .map(bytes -> verifier.within(deadline.left()).verify(bytes, now))
                        .toList();
        return new PresentationReport(
                now, Optional.of(presentation.holder()), findings, credentials);
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

    private static Finding genuineness(String rule, String title, Judgement judgement) {
        return Finding.of(rule, Severity.GENUINENESS, Message.of(title), judgement);
    }

    private static PresentationReport unreadable(Message message, Instant now) {
        return new PresentationReport(
                now,
                Optional.empty(),
                List.of(Presentation.form(Judgement.failed(message))),
                List.of());
    }
}
