package org.cairn.awards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cairn.CairnTest;
import org.cairn.Statements;
import org.cairn.awards.Issuing.District;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Free places of a status list are found by few questions, however many are taken. */
@CairnTest
class PlacesInListsTest {

    private static final int COUNT = 400;

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
    void aListThatIsThreeQuartersFullIsNotGoneThrough() {
        District district = issuing.district();
        Award award = issuing.issue(district, "Ana Pérez");
        Issuer issuer = issuers.find(district.organization().id()).orElseThrow();
        transaction.executeWithoutResult(undone -> {
            fillThreeQuarters(award);
            String here = Thread.currentThread().getName();

            int asked = Statements.during(here::equals, () -> assertFree(issuer));

            assertThat(asked).isBetween(3, 6);
            undone.setRollbackOnly();
        });
    }

    private void assertFree(Issuer issuer) {
        List<StatusLists.Place> places = lists.choose(issuer, COUNT);
        List<Integer> indexes = places.stream().map(StatusLists.Place::index).toList();
        assertThat(indexes).doesNotHaveDuplicates().hasSize(COUNT);
        assertThat(places)
                .extracting(StatusLists.Place::name)
                .containsOnly(places.getFirst().name());
        assertThat(indexes.stream().filter(index -> index % 4 == 0)).hasSize(COUNT);
    }

    private void fillThreeQuarters(Award award) {
        db.sql(
                        """
                        insert into awards.award (id, earner, micro_credential, edition, issuer, submission, attempt, issued_at,
                            status_list, status_index, earner_name, title, sought, decided_by, details, credential)
                        select lpad(place::text, 26, '0'), earner, micro_credential, edition, issuer, -1000000000000000 - place, 1, issued_at,
                            status_list, place, '', '', '', decided_by, '{}', ''
                        from awards.award, generate_series(0, 131071) as place
                        where id = :id and place % 4 <> 0 and place <> status_index
                        """)
                .param("id", award.id().value())
                .update();
    }
}
