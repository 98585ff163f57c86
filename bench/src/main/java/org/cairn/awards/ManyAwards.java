package org.cairn.awards;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.catalog.Catalog;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.proof.Proof;
import org.cairn.openbadges.proof.ProofCheck;
import org.cairn.openbadges.proof.Proofs;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.platform.Ids;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.database.BinaryRows;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/**
 * Issues the same badge again and again through the front desk of the register, as decisions do it:
 * audit log, place in the status list, signed credential and row in the database.
 */
public final class ManyAwards {

    /** What one award is made of, in the order of the story. */
    public enum Part {
        AUDIT_LOG,
        LOOKED_UP,
        PLACE_IN_LIST,
        MINTED,
        ROW_WRITTEN
    }

    private static final long FIRST_SUBMISSION = 1_000_000_000L;

    private final ApplicationContext cairn;
    private final Awards awards;
    private final TransactionTemplate transactions;
    private final AwardDetails model;
    private final PersonId decidedBy = PersonId.next();
    private final long had;
    private long submission = FIRST_SUBMISSION;

    private ManyAwards(ApplicationContext cairn, AwardDetails model) {
        this.cairn = cairn;
        this.awards = cairn.getBean(Awards.class);
        this.transactions = cairn.getBean(TransactionTemplate.class);
        this.model = model;
        this.had = issued();
    }

    /** Of a badge of the demo world whose credential is nearest to this size. */
    public static ManyAwards like(ApplicationContext cairn, int bytes) {
        return new ManyAwards(cairn, Mint.of(cairn).nearest(bytes));
    }

    /** Issues so many, a number of them in each transaction. */
    public void issue(int count, int inEach) {
        for (int done = 0; done < count; done += inEach) {
            int some = Math.min(inEach, count - done);
            transactions.executeWithoutResult(_ -> {
                if (awards.issueAll(next(some)) instanceof Issuance.Refused refused) {
                    throw new IllegalStateException(refused.toString());
                }
            });
        }
    }

    private List<AwardOrder> next(int count) {
        return Stream.generate(this::next).limit(count).toList();
    }

    private AwardOrder next() {
        Award award = model.award();
        return new AwardOrder(
                award.earner(),
                award.edition(),
                award.issuer(),
                ++submission,
                award.attempt(),
                model.results(),
                model.comments(),
                model.evidence(),
                model.examination(),
                decidedBy);
    }

    private long issued() {
        return awards.countOfEarners(List.of(model.award().earner()));
    }

    /** The last one is in the register with a right signature, and so are all others. */
    public void requireStored() {
        long wanted = submission - FIRST_SUBMISSION;
        if (issued() - had != wanted) {
            throw new IllegalStateException(issued() - had + " of " + wanted + " are stored");
        }
        ObjectNode credential = last();
        Issuer issuer = cairn.getBean(Issuers.class).find(model.award().issuer()).orElseThrow();
        Proof proof = Proof.of(credential).getFirst();
        if (!(Proofs.verify(credential, proof, issuer.publicKeys().getFirst())
                instanceof ProofCheck.Passed)) {
            throw new IllegalStateException("the last credential is not signed as it should be");
        }
    }

    /** The signed credential that was issued last. */
    public ObjectNode last() {
        Award award = awards.ofSubmission(submission).orElseThrow();
        return StrictJson.read(awards.credential(award.id()));
    }

    /** Nanoseconds that the parts of so many took by one thread, written and undone. */
    public Map<Part, Long> parts(int count) {
        Map<Part, Long> spent = new EnumMap<>(Part.class);
        long before = submission;
        transactions.executeWithoutResult(undone -> {
            enter(next(count), spent);
            undone.setRollbackOnly();
        });
        submission = before;
        return spent;
    }

    /** The steps of {@link Awards#issueAll} and {@link Registrar#enter}, one after the other. */
    private void enter(List<AwardOrder> orders, Map<Part, Long> spent) {
        Award like = model.award();
        List<AwardId> ids = orders.stream().map(_ -> new AwardId(Ids.unguessable())).toList();
        long start = System.nanoTime();
        AuditLog log = cairn.getBean(AuditLog.class);
        log.record(ids.stream().map(this::step).toList());
        log.write();
        start = spent(Part.AUDIT_LOG, start, spent);
        cairn.getBean(AwardStore.class)
                .ofSubmissions(orders.stream().map(AwardOrder::submission).toList());
        var edition = cairn.getBean(Catalog.class).edition(like.edition());
        var earner = cairn.getBean(People.class).find(like.earner()).orElseThrow();
        var issuer = cairn.getBean(Issuers.class).opened(like.issuer());
        var organization = cairn.getBean(Profiles.class).organization(issuer);
        start = spent(Part.LOOKED_UP, start, spent);
        var places = cairn.getBean(StatusLists.class).choose(issuer, orders.size());
        start = spent(Part.PLACE_IN_LIST, start, spent);
        Instant now = Instant.now();
        Minting minting = cairn.getBean(Minting.class);
        Minting.Press press = minting.press(issuer, organization, edition);
        long words =
                cairn.getBean(CommonWordsStore.class)
                        .numbers(List.of(press.held().words()))
                        .values()
                        .iterator()
                        .next();
        List<AwardStore.New> rows = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            AwardOrder order = orders.get(i);
            Minting.Facts facts =
                    new Minting.Facts(
                            ids.get(i),
                            issuer,
                            edition,
                            earner,
                            order,
                            places.get(i),
                            now,
                            like.validUntil());
            byte[] credential = minting.mint(press, facts);
            CommonWords.Rest rest = press.held().words().takenOutOf(credential).orElseThrow();
            AwardDetails details = details(ids.get(i), order, now);
            String sought = Sought.text(earner.name() + " " + details.title());
            rows.add(
                    new AwardStore.New(
                            details,
                            places.get(i),
                            sought,
                            order.decidedBy(),
                            rest.bytes(),
                            Optional.of(
                                    new AwardStore.Gaps(
                                            words, rest.issuerAt(), rest.achievementAt()))));
        }
        BinaryRows encoded = AwardStore.rows(rows);
        start = spent(Part.MINTED, start, spent);
        cairn.getBean(AwardStore.class).add(encoded);
        spent(Part.ROW_WRITTEN, start, spent);
    }

    private Audit step(AwardId id) {
        return Audit.of(decidedBy, "approver", "awards.issue", "award/" + id)
                .with("submission", FIRST_SUBMISSION)
                .with("edition", model.award().edition())
                .with("earner", model.award().earner());
    }

    private static long spent(Part part, long start, Map<Part, Long> spent) {
        long now = System.nanoTime();
        spent.merge(part, now - start, Long::sum);
        return now;
    }

    private AwardDetails details(AwardId id, AwardOrder order, Instant now) {
        Award like = model.award();
        Award award =
                new Award(
                        id,
                        like.earner(),
                        like.microCredential(),
                        like.edition(),
                        like.issuer(),
                        order.submission(),
                        like.attempt(),
                        now,
                        like.validUntil(),
                        true,
                        like.suspension(),
                        like.revocation());
        return new AwardDetails(
                award,
                model.earnerName(),
                model.title(),
                model.issuerName(),
                model.art(),
                model.results(),
                model.comments(),
                model.evidence(),
                model.examination(),
                model.enacted(),
                model.parts());
    }
}
