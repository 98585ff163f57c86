package org.cairn.openbadges.verify;

import java.time.Instant;
import java.util.Optional;
import org.cairn.openbadges.assertion.AssertionProblem;
import org.cairn.openbadges.assertion.IssuerProfile;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gathers what there is to know about an Open Badges 2.0 assertion: its hosted copy, its badge
 * class and its issuer (Open Badges 2.0, verification process).
 */
final class Badge2Reader {

    private final Fetcher fetcher;
    private final Instant now;
    private final Optional<String> email;

    Badge2Reader(BoundedDocuments documents, Instant now, Optional<String> email) {
        this.fetcher = new Fetcher(documents);
        this.now = now;
        this.email = email;
    }

    Badge2 read(Opened.Assertion opened) {
        var hosted = new HostedCopy(fetcher).of(opened);
        var record = hosted.record();
        var badge = fetcher.linked(record.path("badge"));
        var issuer =
                badge.json()
                        .map(json -> fetcher.linked(json.path("issuer")))
                        .orElseGet(Fetcher.Linked::nothing);
        var profile = issuer.json().flatMap(Badge2Reader::profile);
        var confirmation = hosted.confirmation();
        var revoked = hosted.revoked();
        if (opened.jws().isPresent()) {
            var signed = new SignedAssertion(fetcher, record, issuer.json(), profile);
            confirmation = signed.confirmation(opened.jws().get());
            revoked = signed.revoked();
        }
        return new Badge2(
                opened,
                record,
                confirmation,
                revoked,
                coherence(badge, issuer, profile),
                badge.json(),
                issuer.json(),
                profile,
                now,
                email);
    }

    private static Optional<IssuerProfile> profile(ObjectNode json) {
        try {
            return Optional.of(IssuerProfile.read(json));
        } catch (AssertionProblem problem) {
            return Optional.empty();
        }
    }

    private static Judgement coherence(
            Fetcher.Linked badge, Fetcher.Linked issuer, Optional<IssuerProfile> profile) {
        if (badge.fault().isPresent()) {
            return badge.fault().get();
        }
        if (issuer.fault().isPresent()) {
            return issuer.fault().get();
        }
        return profile.isEmpty()
                ? Judgement.failed(Message.of("badge.broken"), "the issuer has no name")
                : Judgement.passed(
                        Message.of("badge.passed"),
                        "badge class " + badge.json().map(json -> Json.text(json, "id")).orElse(""),
                        "issuer " + profile.get().id());
    }
}
