package org.cairn.openbadges.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
                    new RecordRule<>(badge -> badge.opened().carried(), Verifier::place),
                    new IssuerRule(),
                    new DatesRule<>(Badge3::validity, Badge3::now, Badge3::isPart),
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
                    new RecordRule<>(badge -> badge.opened().carried(), _ -> BakeForm.OPEN_BADGE_2),
                    new ScopeRule(),
                    new CoherenceRule(),
                    new DatesRule<>(Badge2::validity, Badge2::now, _ -> false),
                    new RevokedRule(),
                    new RecipientRule<>(Badge2::email, Facts2::recipients),
                    new Schema2Rule());

    private final Documents documents;
    private final KnownLists knownLists;
    private final Patience patience;
    private final List<Rule<Badge3>> rules3;
    private final List<Rule<Badge2>> rules2;

    /**
     * A verifier that reaches the documents of others in this way and in no other, with {@link
     * Patience#USUAL}, and that knows status lists again as {@link KnownLists} says.
     */
    public Verifier(Documents documents) {
        this(documents, Patience.USUAL);
    }

    /** The same with as much patience as the caller has. */
    public Verifier(Documents documents, Patience patience) {
        this(documents, KnownLists.upTo(KnownLists.USUAL), patience, RULES_3, RULES_2);
    }

    private Verifier(
            Documents documents,
            KnownLists knownLists,
            Patience patience,
            List<Rule<Badge3>> rules3,
            List<Rule<Badge2>> rules2) {
        this.documents = documents;
        this.knownLists = knownLists;
        this.patience = patience;
        this.rules3 = rules3;
        this.rules2 = rules2;
    }

    /** The same verifier for a caller who has only so much time left. */
    public Verifier within(Duration time) {
        return new Verifier(documents, knownLists, patience.within(time), rules3, rules2);
    }

    /**
     * The same verifier, which knows the status lists in there again; those of {@link
     * KnownLists#none} are read and checked anew for each badge.
     */
    public Verifier remembering(KnownLists lists) {
        return new Verifier(documents, lists, patience, rules3, rules2);
    }

    /** The same verifier, which also tells whether that registry vouches for the issuer. */
    public Verifier asking(TrustRegistry registry) {
        return new Verifier(
                documents,
                knownLists,
                patience,
                and(
                        RULES_3,
                        new TrustRule<>(registry, Badge3::issuer, badge -> badge.seal().sound())),
                and(RULES_2, new TrustRule<>(registry, Badge2::issuerId, Badge2::isProven)));
    }

    private static <B> List<Rule<B>> and(List<Rule<B>> rules, Rule<B> more) {
        return Stream.concat(rules.stream(), Stream.of(more)).toList();
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
        var bounded =
                new BoundedDocuments(
                        documents, knownLists, Deadline.in(patience.time()), patience.documents());
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

    private Report credential(Badge3 badge) {
        var contained = Contents.judge(badge, this::credential);
        var whole = badge.holding(contained);
        return new Report(
                badge.now(),
                Optional.of(Facts3.of(badge)),
                apply(rules3, whole),
                contained,
                RecordReading.of(whole));
    }

    private Report assertion(Badge2 badge) {
        return new Report(badge.now(), Optional.of(Facts2.of(badge)), apply(rules2, badge));
    }

    private static BakeForm place(Badge3 badge) {
        return badge.isClr() ? BakeForm.CLR_2 : BakeForm.OPEN_BADGE_3;
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
