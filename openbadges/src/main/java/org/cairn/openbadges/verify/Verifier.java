package org.cairn.openbadges.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.bake.BakeForm;

/**
 * Verifies any badge: a baked PNG or SVG, an Open Badges 3.0 credential or an Open Badges 2.0
 * assertion as JSON or compact JWS. It never throws for what it is given; whatever cannot be read
 * or checked stands in the report. Safe for use by many threads.
 */
public final class Verifier {

    private static final List<Rule<Badge3>> RULES_3 =
            List.of(
                    new SignatureRule(),
                    new RecordRule<>(badge -> badge.opened().carried(), BakeForm.OPEN_BADGE_3),
                    new IssuerRule(),
                    new DatesRule<>(badge ->
                            new DatesRule.Span(badge.validFrom(), badge.validUntil(), badge.now())),
                    new StatusRule(),
                    new RecipientRule<>(Badge3::email, RecipientRule::of),
                    new ContentsRule(),
                    new ContentsNowRule(),
                    new EndorsementsRule(),
                    new SchemaRule());

    private static final List<Rule<Badge2>> RULES_2 =
            List.of(
                    new HostedRule(),
                    new SignedRule(),
                    new RecordRule<>(badge -> badge.opened().carried(), BakeForm.OPEN_BADGE_2),
                    new ScopeRule(),
                    new CoherenceRule(),
                    new DatesRule<>(Verifier::span),
                    new RevokedRule(),
                    new RecipientRule<>(Badge2::email, Facts2::recipients),
                    new Schema2Rule());

    private final Documents documents;

    /** A verifier that reaches the documents of others in this way and in no other. */
    public Verifier(Documents documents) {
        this.documents = documents;
    }

    /** Verifies what was given, as of that time. */
    public Report verify(byte[] given, Instant now) {
        return verify(given, now, Optional.empty());
    }

    /** Verifies what was given, and that the person with that e-mail address earned it. */
    public Report verify(byte[] given, Instant now, String email) {
        return verify(given, now, Optional.of(email));
    }

    private Report verify(byte[] given, Instant now, Optional<String> email) {
        var bounded = new BoundedDocuments(documents);
        try {
            return switch (new Opening(bounded).open(given)) {
                case Opened.Unreadable unreadable -> unreadable(unreadable.judgement(), now);
                case Opened.Credential credential ->
                        credential(Badge3.of(credential, now, email, bounded));
                case Opened.Assertion assertion ->
                        assertion(new Badge2Reader(bounded, now, email).read(assertion));
            };
        } catch (RuntimeException | StackOverflowError e) {
            // the edge of the library: a fault of ours must not become an answer about the badge
            return unreadable(broken(e), now);
        }
    }

    private static Report credential(Badge3 badge) {
        var contained = Contents.judge(badge, Verifier::credential);
        var whole = badge.holding(contained);
        return new Report(
                badge.now(),
                Optional.of(Facts3.of(badge)),
                apply(RULES_3, whole),
                contained,
                RecordReading.of(whole));
    }

    private static Report assertion(Badge2 badge) {
        return new Report(badge.now(), Optional.of(Facts2.of(badge)), apply(RULES_2, badge));
    }

    private static DatesRule.Span span(Badge2 badge) {
        return new DatesRule.Span(
                Times.lenient(Json.text(badge.record(), "issuedOn")),
                Times.lenient(Json.text(badge.record(), "expires")),
                badge.now());
    }

    private static <B> List<Finding> apply(List<Rule<B>> rules, B badge) {
        var findings = new ArrayList<Finding>();
        for (var rule : rules) {
            if (rule.applies(badge)) {
                findings.add(
                        Finding.of(
                                rule.id(), rule.severity(), rule.title(badge), judge(rule, badge)));
            }
        }
        return findings;
    }

    private static <B> Judgement judge(Rule<B> rule, B badge) {
        try {
            return rule.check(badge);
        } catch (RuntimeException | StackOverflowError e) {
            return broken(e);
        }
    }

    private static Judgement broken(Throwable fault) {
        return Judgement.unchecked(Message.of("rule.broken"), fault.toString());
    }

    private static Report unreadable(Judgement judgement, Instant now) {
        var finding =
                Finding.of(RecordRule.ID, Severity.CONFORMANCE, RecordRule.title(false), judgement);
        return new Report(now, Optional.empty(), List.of(finding));
    }
}
