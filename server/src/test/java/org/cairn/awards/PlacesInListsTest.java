package org.cairn.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.cairn.CairnTest;
import org.cairn.Statements;
import org.cairn.awards.Issuing.District;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each badge has a place of its own in a status list, and the place tells nothing about when. */
@CairnTest
class PlacesInListsTest {

    private static final int COUNT = 400;
    private static final String LISTS =
            "(select number from awards.status_list where issuer = :issuer)";

    private final Issuing issuing;
    private final Issuers issuers;
    private final StatusLists lists;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    PlacesInListsTest(
            Issuing issuing,
            Issuers issuers,
            StatusLists lists,
            JdbcClient db,
            TransactionTemplate transaction) {
        this.issuing = issuing;
        this.issuers = issuers;
        this.lists = lists;
        this.db = db;
        this.transaction = transaction;
    }

    @Test
    void everyPlaceOfAListComesOnceWhateverTheSeed() {
        Random random = new Random(7);
        for (int list = 0; list < 3; list++) {
            Shuffle shuffle = shuffle(random);
            BitSet seen = new BitSet(Shuffle.PLACES);
            IntStream.range(0, Shuffle.PLACES).map(shuffle::place).forEach(seen::set);
            assertThat(seen.cardinality()).isEqualTo(131_072);
            assertThat(seen.length()).isEqualTo(131_072);
        }
    }

    @Test
    void aPlaceTellsNeitherWhenNorWhatTheNextOneIs() {
        Random random = new Random(11);
        Shuffle shuffle = shuffle(random);
        List<Integer> first = IntStream.range(0, 1_000).map(shuffle::place).boxed().toList();
        // among the first thousand every eighth of the list has about as many as any other
        for (int part = 0; part < 8; part++) {
            int here = part;
            assertThat(first.stream().filter(place -> place / 16_384 == here).count())
                    .isBetween(85L, 170L);
        }
        // from one to the next is as often forward as back, and never twice as far in the same way
        List<Integer> steps =
                IntStream.range(1, 1_000)
                        .map(i -> Math.floorMod(first.get(i) - first.get(i - 1), Shuffle.PLACES))
                        .boxed()
                        .toList();
        assertThat(steps.stream().filter(step -> step < Shuffle.PLACES / 2).count())
                .isBetween(400L, 600L);
        assertThat(steps.stream().distinct().count()).isGreaterThan(950);
        assertThat(shuffle(random).place(0)).isNotEqualTo(first.getFirst());
    }

    private static Shuffle shuffle(Random random) {
        byte[] seed = new byte[Shuffle.SEED_BYTES];
        random.nextBytes(seed);
        return new Shuffle(seed);
    }

    @Test
    void fourHundredPlacesAreGivenByOneQuestionHoweverFullTheListIs() {
        Issuer issuer = issuer();
        transaction.executeWithoutResult(undone -> {
            given(issuer, 131_072 - COUNT);
            String here = Thread.currentThread().getName();
            List<StatusLists.Place> all = new ArrayList<>();

            int asked =
                    Statements.during(here::equals, () -> all.addAll(lists.choose(issuer, COUNT)));

            assertThat(asked).isEqualTo(1);
            assertThat(all).extracting(StatusLists.Place::index).doesNotHaveDuplicates();
            assertThat(all).hasSize(COUNT);
            assertThat(all)
                    .extracting(PlacesInListsTest::numbered)
                    .containsOnly(issuer.slug() + "-1");
            undone.setRollbackOnly();
        });
    }

    @Test
    void aListThatEndsInTheMiddleIsFollowedByTheNext() {
        Issuer issuer = issuer();
        transaction.executeWithoutResult(undone -> {
            given(issuer, 131_071);
            assertThat(lists.choose(issuer, 3))
                    .extracting(PlacesInListsTest::numbered)
                    .containsExactly(
                            issuer.slug() + "-1", issuer.slug() + "-2", issuer.slug() + "-2");
            undone.setRollbackOnly();
        });
    }

    @Test
    void placesOfABatchThatIsUndoneAreGivenAgain() {
        Issuer issuer = issuer();
        List<StatusLists.Place> undone =
                transaction.execute(status -> {
                    status.setRollbackOnly();
                    return lists.choose(issuer, 5);
                });
        transaction.executeWithoutResult(status -> {
            assertThat(lists.choose(issuer, 5)).isEqualTo(undone);
            assertThat(lists.choose(issuer, 5)).doesNotContainAnyElementsOf(undone);
            status.setRollbackOnly();
        });
    }

    @Test
    void nothingIsAddedToAListFromBeforeThereWereSeeds() {
        Issuer issuer = issuer();
        transaction.executeWithoutResult(undone -> {
            db.sql("delete from awards.places where list in " + LISTS)
                    .param("issuer", issuer.organization().value())
                    .update();
            assertThat(lists.choose(issuer, 1))
                    .extracting(PlacesInListsTest::numbered)
                    .containsExactly(issuer.slug() + "-2");
            undone.setRollbackOnly();
        });
    }

    @Test
    void anAwardCannotNameAListOfAnotherIssuerOrOneThatIsNotThere() {
        Award award = issuing.issue(issuing.district(), "Ana Pérez");
        Award other = issuing.issue(issuing.district(), "Ben Ode");
        String anothers = "(select status_list from awards.award where id = '" + other.id() + "')";
        for (String list : List.of("0", anothers)) {
            assertThatThrownBy(() -> copy(award, list, "common_words"))
                    .hasMessageContaining("that are not there");
        }
        assertThatThrownBy(() -> copy(award, "status_list", "0"))
                .hasMessageContaining("that are not there");
    }

    @Test
    void aListIsNeitherDeletedNorCalledOtherwise() {
        Issuer issuer = issuer();
        for (String change :
                List.of(
                        "delete from awards.status_list where issuer = :issuer",
                        "update awards.status_list set number = default where issuer = :issuer",
                        "update awards.status_list set name = name || 'x' where issuer = :issuer")) {
            assertThatThrownBy(() ->
                            db.sql(change).param("issuer", issuer.organization().value()).update())
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void whoReadsAListDoesNotWaitForABatch() {
        Issuer issuer = issuer();
        transaction.executeWithoutResult(undone -> {
            lists.choose(issuer, COUNT);
            assertThat(readElsewhere(issuer)).isTrue();
            undone.setRollbackOnly();
        });
    }

    @Test
    void anIdHasTwentySixSmallLettersAndDigits() {
        Award award = issuing.issue(issuing.district(), "Ana Pérez");
        for (String id :
                List.of("upper(id)", "id || '0'", "left(id, 25)", "left(id, 24) || 'é'", "''")) {
            assertThatThrownBy(() -> copy(id, award, "status_list", "common_words"))
                    .hasMessageContaining("award_id_check");
        }
    }

    /** Without the letters by chance. */
    private static String numbered(StatusLists.Place place) {
        return place.name().replaceFirst("-[0-9a-z]{6}$", "");
    }

    private String nameOfList(Issuer issuer) {
        return db.sql("select name from awards.status_list where issuer = :issuer")
                .param("issuer", issuer.organization().value())
                .query(String.class)
                .single();
    }

    /** Signs the list anew in another transaction, as a stranger's question does. */
    private boolean readElsewhere(Issuer issuer) {
        return CompletableFuture.supplyAsync(
                        () -> {
                            db.sql(
                                            "update awards.status_list set version = version + 1 where issuer = :issuer")
                                    .param("issuer", issuer.organization().value())
                                    .update();
                            return lists.document(nameOfList(issuer)).isPresent();
                        })
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    private void copy(Award award, String list, String words) {
        copy("reverse(id)", award, list, words);
    }

    private void copy(String id, Award award, String list, String words) {
        db.sql(
                        """
                        insert into awards.award (id, earner, micro_credential, edition, issuer, submission, attempt, issued_at,
                            status_list, status_index, earner_name, title, sought, decided_by, details, credential,
                            common_words, issuer_at, achievement_at)
                        select %s, earner, micro_credential, edition, issuer, -submission, 1, issued_at,
                            %s, (status_index + 1) %% 131072, '', '', '', decided_by, '{}', credential, %s, issuer_at, achievement_at
                        from awards.award where id = :id
                        """
                                .formatted(id, list, words))
                .param("id", award.id().value())
                .update();
    }

    private Issuer issuer() {
        District district = issuing.district();
        issuing.issue(district, "Ana Pérez");
        return issuers.find(district.organization().id()).orElseThrow();
    }

    private void given(Issuer issuer, int places) {
        db.sql("update awards.places set given = :places where list in " + LISTS)
                .param("places", places)
                .param("issuer", issuer.organization().value())
                .update();
    }
}
