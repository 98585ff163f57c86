package org.cairn.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cairn.CairnTest;
import org.cairn.Statements;
import org.cairn.awards.Issuing.District;
import org.cairn.catalog.EvidenceKind;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.verify.Documents;
import org.cairn.openbadges.verify.Verdict;
import org.cairn.openbadges.verify.Verifier;
import org.cairn.people.PersonId;
import org.cairn.platform.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** Many awards that are issued together are as good as each alone, and all are kept or none. */
@CairnTest
class ManyAtOnceTest {

    /** Some are in the register already while others are minted. */
    private static final int MANY = 2 * Registrar.PART + 10;

    private final Issuing issuing;
    private final Awards awards;
    private final OwnDocuments own;
    private final AuditLog log;
    private final Clock clock;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    ManyAtOnceTest(
            Issuing issuing,
            Awards awards,
            OwnDocuments own,
            AuditLog log,
            Clock clock,
            JdbcClient db,
            TransactionTemplate transaction) {
        this.issuing = issuing;
        this.awards = awards;
        this.own = own;
        this.log = log;
        this.clock = clock;
        this.db = db;
        this.transaction = transaction;
    }

    @Test
    void eachIsWhatItWouldBeAlone() {
        District district = issuing.district();
        List<AwardOrder> orders = orders(district, MANY);
        AwardOrder alike = Issuing.order(district, orders.get(MANY - 1).earner());

        List<Award> issued = issue(orders);
        Award alone = issuing.issue(alike);

        assertThat(issued).extracting(Award::submission).isEqualTo(submissions(orders));
        for (Award award : issued) {
            assertThat(awards.find(award.id())).contains(award);
            assertThat(verdict(award)).isEqualTo(Verdict.GENUINE);
        }
        Award last = issued.getLast();
        assertThat(common(last)).isEqualTo(common(alone));
        assertThat(row(last)).isEqualTo(row(alone));
        assertThat(awards.details(last.id()).comments())
                .isEqualTo(awards.details(alone.id()).comments());
        assertThat(awards.countBy(List.of(district.edition().microCredential())))
                .containsEntry(district.edition().microCredential(), MANY + 1L);
    }

    @Test
    void eachHasItsEntryInAnAuditLogThatIsWhole() {
        List<Award> issued = issue(orders(issuing.district(), MANY));

        assertThat(log.check().whole()).isTrue();
        assertThat(entries(issued)).isEqualTo(MANY);
    }

    @Test
    void eachHasAPlaceOfItsOwnThatTellsNothingOfTheOrder() {
        List<Award> issued = issue(orders(issuing.district(), MANY));

        List<Integer> places = issued.stream().map(this::place).toList();
        assertThat(places).doesNotHaveDuplicates().isNotEqualTo(places.stream().sorted().toList());
        assertThat(places.stream().max(Integer::compare).orElseThrow()).isGreaterThan(10 * MANY);
    }

    @Test
    void whatDoesNotFitIntoAListGoesOverIntoTheNext() {
        District district = issuing.district();
        Award first = issuing.issue(district, "Ana Pérez");
        transaction.executeWithoutResult(undone -> {
            fillListOf(first, 131_072 - 10);
            List<Award> issued = issued(awards.issueAll(orders(district, 30)));
            assertThat(issued.stream().filter(award -> listOf(award).equals(listOf(first))))
                    .hasSize(10);
            assertThat(issued.stream().map(this::listOf).distinct()).hasSize(2);
            assertThat(issued.stream().map(award -> listOf(award) + " " + place(award)))
                    .doesNotHaveDuplicates();
            undone.setRollbackOnly();
        });
    }

    @Test
    void nobodyIsAwardedTwiceWhenSeveralAwardTheSameListAtOnce() throws Exception {
        District district = issuing.district();
        List<AwardOrder> orders = orders(district, MANY);
        List<Future<List<Award>>> nodes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int node = 0; node < 4; node++) {
                List<AwardOrder> shuffled = new ArrayList<>(orders);
                Collections.shuffle(shuffled, new Random(node));
                nodes.add(threads.submit((Callable<List<Award>>) () -> issue(shuffled)));
            }
        }

        List<AwardId> ids = ids(nodes.getFirst().get());
        for (Future<List<Award>> node : nodes) {
            assertThat(ids(node.get())).containsExactlyInAnyOrderElementsOf(ids);
        }
        assertThat(awards.issuedBy(district.organization().id())).isEqualTo(MANY);
        assertThat(entries(nodes.getFirst().get())).isEqualTo(MANY);
        assertThat(log.check().whole()).isTrue();
    }

    @Test
    void aSubmissionThatIsNamedTwiceOrWasAwardedBeforeHasOneBadge() {
        District district = issuing.district();
        AwardOrder early = Issuing.order(district, issuing.person("Ana Pérez"));
        AwardOrder late = Issuing.order(district, issuing.person("Ben Ode"));
        Award before = issuing.issue(early);

        List<Award> issued = issue(List.of(late, early, late));

        assertThat(issued.get(1)).isEqualTo(before);
        assertThat(issued.get(0)).isEqualTo(issued.get(2)).isNotEqualTo(before);
    }

    @Test
    void whoCannotBeAwardedIsNamedAndTheOthersCanBeAwardedWithoutThem() {
        District district = issuing.district();
        AwardOrder good = Issuing.order(district, issuing.person("Ana Pérez"));
        AwardOrder ownWork = Issuing.order(district, district.approver());
        AwardOrder nobody = Issuing.order(district, PersonId.next());
        transaction.executeWithoutResult(status -> {
            assertThat(awards.issueAll(List.of(good, ownWork, nobody)))
                    .isEqualTo(
                            new Issuance.Refused(
                                    List.of(
                                            new Issuance.Refusal(ownWork, Issuance.Reason.OWN),
                                            new Issuance.Refusal(
                                                    nobody, Issuance.Reason.NO_EARNER))));
            assertThat(awards.ofSubmission(good.submission())).isEmpty();
            assertThat(issued(awards.issueAll(List.of(good)))).hasSize(1);
        });
        assertThat(awards.issuedBy(district.organization().id())).isEqualTo(1);
    }

    @Test
    void oneThatCannotBeMintedLeavesNothingOfAll() {
        District district = issuing.district();
        List<AwardOrder> orders = new ArrayList<>(orders(district, MANY));
        orders.set(MANY - 1, withEvidence(orders.getLast(), Optional.empty(), "Plan"));

        assertThatThrownBy(() -> issue(orders)).hasMessageContaining("cannot be minted");
        assertNothingIsThereAndAllCanBeAwardedLater(district);
    }

    @Test
    void oneThatTheDatabaseRefusesLeavesNothingOfAll() {
        District district = issuing.district();
        List<AwardOrder> orders = new ArrayList<>(orders(district, MANY));
        orders.set(
                MANY - 1, withEvidence(orders.getLast(), Optional.of(EvidenceKind.FILE), "Nul \0"));

        assertThatThrownBy(() -> issue(orders)).isInstanceOf(RuntimeException.class);
        assertNothingIsThereAndAllCanBeAwardedLater(district);
    }

    @Test
    void aConnectionThatIsCutBeforeTheCommitLeavesNothing() {
        District district = issuing.district();
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(status -> {
                            awards.issueAll(orders(district, MANY));
                            db.sql("select pg_terminate_backend(pg_backend_pid())")
                                    .query(Boolean.class)
                                    .single();
                        }))
                .isInstanceOf(RuntimeException.class);
        assertNothingIsThereAndAllCanBeAwardedLater(district);
    }

    private void assertNothingIsThereAndAllCanBeAwardedLater(District district) {
        assertThat(awards.issuedBy(district.organization().id())).isZero();
        assertThat(log.check().whole()).isTrue();
        assertThat(issue(orders(district, MANY))).hasSize(MANY);
    }

    @Test
    void manyAskTheDatabaseAsOftenAsTwoButForOneCopyForEachFifty() {
        District district = issuing.district();
        issue(orders(district, 2));
        List<AwardOrder> two = orders(district, 2);
        List<AwardOrder> many = orders(district, MANY);

        int forTwo = statements(() -> issue(two));

        assertThat(forTwo).isBetween(5, 15);
        // two and a part of a third, instead of one
        assertThat(statements(() -> issue(many))).isEqualTo(forTwo + 2);
    }

    @Test
    void moreThanCanBeHeldAtOnceAreRefused() {
        AwardOrder one = Issuing.order(issuing.district(), issuing.person("Ana Pérez"));
        assertThatThrownBy(() -> issue(Collections.nCopies(Awards.MOST_AT_ONCE + 1, one)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static int statements(Runnable story) {
        String thread = Thread.currentThread().getName();
        return Statements.during(thread::equals, story);
    }

    private List<AwardOrder> orders(District district, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Issuing.order(district, issuing.person("Zoë Earner " + i)))
                .toList();
    }

    @SuppressWarnings("NullAway") // evidence of no kind cannot be put into words
    private static AwardOrder withEvidence(
            AwardOrder order, Optional<EvidenceKind> kind, String title) {
        return new AwardOrder(
                order.earner(),
                order.edition(),
                order.issuer(),
                order.submission(),
                order.attempt(),
                order.results(),
                order.comments(),
                List.of(new AwardOrder.EvidenceLine(title, kind.orElse(null), "")),
                order.examination(),
                order.decidedBy());
    }

    private List<Award> issue(List<AwardOrder> orders) {
        return issued(
                Optional.ofNullable(transaction.execute(status -> awards.issueAll(orders)))
                        .orElseThrow());
    }

    private static List<Award> issued(Issuance issuance) {
        assertThat(issuance).isInstanceOf(Issuance.Issued.class);
        return ((Issuance.Issued) issuance).awards();
    }

    private static List<AwardId> ids(List<Award> awards) {
        return awards.stream().map(Award::id).toList();
    }

    private static List<Long> submissions(List<AwardOrder> orders) {
        return orders.stream().map(AwardOrder::submission).toList();
    }

    private long entries(List<Award> awards) {
        return db.sql(
                        """
                        select count(*) from platform.audit
                        where action = 'awards.issue' and subject = any(:subjects)
                        """)
                .param(
                        "subjects",
                        awards.stream().map(award -> "award/" + award.id()).toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /** All of its row that two awards to one person for one thing have in common. */
    private Map<String, @Nullable Object> row(Award award) {
        return db.sql(
                        """
                        select earner, micro_credential, edition, issuer, attempt, valid_until is null as for_good, can_suspend,
                            status_list, earner_name, title, sought, decided_by, details::text
                        from awards.award where id = :id
                        """)
                .param("id", award.id().value())
                .query()
                .singleRow();
    }

    /** All of its credential that two awards to one person for one thing have in common. */
    private ObjectNode common(Award award) {
        ObjectNode credential = credential(award);
        String text =
                StrictJson.text(credential)
                        .replace(award.id().value(), "id")
                        .replaceAll("\"(validFrom|validUntil|created)\":\"[^\"]*\"", "\"$1\":\"\"")
                        .replaceAll("\"(salt|identityHash|proofValue)\":\"[^\"]*\"", "\"$1\":\"\"")
                        .replaceAll("\"statusListIndex\":\"[0-9]*\"", "\"statusListIndex\":\"\"")
                        .replaceAll("#[0-9]+\"", "#\"");
        return StrictJson.read(text);
    }

    private ObjectNode credential(Award award) {
        return StrictJson.read(awards.credential(award.id()));
    }

    private String listOf(Award award) {
        return credential(award).at("/credentialStatus/statusListCredential").stringValue();
    }

    private int place(Award award) {
        return Integer.parseInt(
                credential(award).at("/credentialStatus/statusListIndex").stringValue());
    }

    private void fillListOf(Award award, int places) {
        db.sql(
                        """
                        update awards.places set given = :places
                        where list = (select status_list from awards.award where id = :id)
                        """)
                .param("id", award.id().value())
                .param("places", places)
                .update();
    }

    private Verdict verdict(Award award) {
        return new Verifier(this::fromTheDatabase)
                .verify(awards.credential(award.id()), clock.instant())
                .verdict();
    }

    private Documents.Answer fromTheDatabase(URI address) {
        return own.find(address)
                .<Documents.Answer>map(document ->
                        new Documents.Answer.Found(document.bytes(), document.contentType()))
                .orElseGet(Documents.Answer.NotFound::new);
    }
}
