package org.cairn.openbadges.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.assertion.AssertionProblem;
import org.cairn.openbadges.assertion.IssuerProfile;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gathers what there is to know about an Open Badges 2.0 assertion: its hosted copy, its badge
 * class and its issuer (Open Badges 2.0, verification process).
 */
final class Badge2Reader {

    private final BoundedDocuments documents;
    private final Fetcher fetcher;
    private final Instant now;
    private final Optional<String> email;

    Badge2Reader(BoundedDocuments documents, Instant now, Optional<String> email) {
        this.documents = documents;
        this.fetcher = new Fetcher(documents);
        this.now = now;
        this.email = email;
    }

    Badge2 read(Opened.Assertion opened) {
        return opened.jws()
                .map(jws -> signed(opened, jws))
                .orElseGet(() -> complete(opened, new HostedCopy(fetcher).of(opened)));
    }

    private Badge2 signed(Opened.Assertion opened, Jws jws) {
        var record = opened.json();
        var badge = fetcher.linked(record.path("badge"));
        var issuer = issuer(badge).json().filter(json -> isPublished(badge));
        var profile = issuer.flatMap(Badge2Reader::profile);
        if (FirstVersion.isOne(record)) {
            var check = new SignedFirstVersion(fetcher, record, profile);
            return complete(
                    opened,
                    new HostedCopy.Answered(record, check.confirmation(jws), check.revoked()));
        }
        var check = new SignedAssertion(fetcher, record, issuer, profile);
        return complete(
                opened, new HostedCopy.Answered(record, check.confirmation(jws), check.revoked()));
    }

    private Badge2 complete(Opened.Assertion opened, HostedCopy.Answered answered) {
        var badge = fetcher.linked(answered.record().path("badge"));
        var issuer = issuer(badge);
        var profile = issuer.json().flatMap(Badge2Reader::profile);
        return new Badge2(
                opened,
                answered.record(),
                answered.confirmation(),
                answered.revoked(),
                answered.isOnlyWordOfRevocation()
                        ? Judgement.unchecked(Message.of("badge.withdrawn"))
                        : dated(coherence(badge, issuer, profile)),
                badge.json(),
                issuer.json(),
                profile,
                now,
                email);
    }

    private Fetcher.Linked issuer(Fetcher.Linked badge) {
        return badge.json()
                .map(json -> fetcher.linked(json.path("issuer")))
                .orElseGet(Fetcher.Linked::nothing);
    }

    /**
     * Whether the issuer was read where it publishes itself. Anybody can write any name into a
     * record of their own, with any key beside it.
     */
    private static boolean isPublished(Fetcher.Linked badge) {
        return badge.json().filter(json -> Fetcher.isWeb(Json.id(json.path("issuer")))).isPresent();
    }

    private static Optional<IssuerProfile> profile(ObjectNode json) {
        try {
            return Optional.of(IssuerProfile.read(json));
        } catch (AssertionProblem problem) {
            return Optional.empty();
        }
    }

    /** The same, with a word on how old it is what is known of badge and issuer. */
    private Judgement dated(Judgement coherence) {
        return documents
                .keptSince()
                .map(time -> Message.of("badge.kept", "date", time.toString()))
                .map(kept -> coherence.noting(List.of(kept)))
                .orElse(coherence);
    }

    private static Judgement coherence(
            Fetcher.Linked badge, Fetcher.Linked issuer, Optional<IssuerProfile> profile) {
        if (badge.fault().isPresent()) {
            return badge.fault().get();
        }
        if (issuer.fault().isPresent()) {
            return issuer.fault().get();
        }
        if (profile.isEmpty()) {
            return Judgement.failed(Message.of("badge.broken"), "the issuer has no name");
        }
        return !isPublished(badge)
                ? Judgement.unchecked(Message.of("badge.own-word"), "issuer " + profile.get().id())
                : Judgement.passed(
                        Message.of("badge.passed"),
                        "badge class " + badge.json().map(json -> Json.text(json, "id")).orElse(""),
                        "issuer " + profile.get().id());
    }
}
