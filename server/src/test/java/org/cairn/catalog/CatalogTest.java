package org.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.catalog.Definitions.bytes;
import static org.cairn.catalog.Definitions.small;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cairn.CairnTest;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Publishing makes numbered editions that never change. */
@CairnTest
class CatalogTest {

    private final Catalog catalog;
    private final JdbcClient db;
    private final OrganizationId issuer = new OrganizationId(UUID.randomUUID());
    private final PersonId designer = new PersonId(UUID.randomUUID());
    private final String slug = "asking-" + UUID.randomUUID();

    CatalogTest(Catalog catalog, JdbcClient db) {
        this.catalog = catalog;
        this.db = db;
    }

    @Test
    void aNewDefinitionBecomesEditionOneAndAChangedOneEditionTwo() {
        Edition first = published(text());
        Edition second = published(text().replace("Students give reasons", "Students reason"));
        assertThat(first.number()).isEqualTo(1);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.microCredential()).isEqualTo(first.microCredential());
        assertThat(catalog.current(slug)).contains(second);
        assertThat(catalog.currentOf(first.microCredential())).contains(second);
        assertThat(catalog.history(first.microCredential())).containsExactly(second, first);
        assertThat(catalog.edition(first.id())).isEqualTo(first);
        assertThat(catalog.editions(List.of(second.id(), first.id()))).hasSize(2);
        assertThat(catalog.cards(List.of(first.microCredential())).values())
                .extracting(Card::number)
                .containsExactly(2);
    }

    @Test
    void theSameContentAgainChangesNothingWhateverItsFormat() {
        Edition first = published(text());
        String json = JsonMapper.builder().build().writeValueAsString(catalog.file(first));
        assertThat(publish(text() + "\n# a comment\n")).isEqualTo(new Publication.Unchanged(first));
        assertThat(publish(json)).isEqualTo(new Publication.Unchanged(first));
        assertThat(catalog.history(first.microCredential())).hasSize(1);
    }

    @Test
    void anEarlierEditionDoesNotComeBack() {
        published(text());
        published(text().replace("Students give reasons", "Students reason"));
        assertThat(publish(text())).isInstanceOf(Publication.Refused.class);
    }

    @Test
    void aSlugBelongsToOneIssuer() {
        Edition first = published(text());
        byte[] changed = bytes(text().replace("Students give reasons", "Students reason"));
        OrganizationId other = new OrganizationId(UUID.randomUUID());
        assertThat(catalog.publish(other, "a.yaml", changed, designer))
                .isInstanceOfSatisfying(
                        Publication.Refused.class,
                        refused ->
                                assertThat(refused.problems())
                                        .extracting(DefinitionProblem::path)
                                        .containsExactly("slug"));
        assertThat(catalog.preview(other, changed)).isInstanceOf(Preview.Refused.class);
        assertThat(catalog.current(slug)).contains(first);
    }

    @Test
    void aFileWithAProblemPublishesNothing() {
        assertThat(publish(text().replace("meets: demonstrated", "meets: shown")))
                .isInstanceOf(Publication.Refused.class);
        assertThat(catalog.current(slug)).isEmpty();
    }

    @Test
    void theDatabaseItselfRefusesToChangeOrRemoveAnEdition() {
        published(text());
        assertThatThrownBy(() -> db.sql("update catalog.edition set number = 9").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> db.sql("delete from catalog.edition").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void whatTheDatabaseKeepsStillHasTheHashThatNamesIt() {
        Edition first = published(text());
        String kept =
                db.sql("select definition::text from catalog.edition where id = :id")
                        .param("id", first.id().value())
                        .query(String.class)
                        .single();
        assertThat(Canonical.hash(JsonMapper.builder().build().readTree(kept)))
                .isEqualTo(first.id());
    }

    @Test
    void aPreviewSaysWhatWouldChangeAndDoesNothing() {
        assertThat(catalog.preview(issuer, bytes(text()))).isInstanceOf(Preview.First.class);
        assertThat(catalog.current(slug)).isEmpty();
        Edition first = published(text());
        assertThat(catalog.preview(issuer, bytes(text()))).isEqualTo(new Preview.Same(first));
        assertThat(
                        catalog.preview(
                                issuer,
                                bytes(text().replace("Plan one question", "Plan two questions"))))
                .isInstanceOfSatisfying(
                        Preview.Next.class,
                        next ->
                                assertThat(next.changes())
                                        .containsExactly(
                                                new Preview.Change(
                                                        "components",
                                                        "Plan one question that has more than one answer.",
                                                        "Plan two questions that has more than one answer.")));
    }

    @Test
    void twoWhoPublishAtTheSameTimeGetTwoEditionsOrOne() throws Exception {
        List<Callable<Publication>> both =
                List.of(
                        () -> publish(text()),
                        () -> publish(text()),
                        () -> publish(text().replace("Students give reasons", "Students reason")));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Publication> done : threads.invokeAll(both)) {
                assertThat(done.get()).isNotNull();
            }
        }
        Edition current = catalog.current(slug).orElseThrow();
        assertThat(current.number()).isBetween(1, 2);
        assertThat(catalog.history(current.microCredential())).hasSize(current.number());
    }

    private String text() {
        return small(slug, "Asking Better Questions");
    }

    private Publication publish(String text) {
        return catalog.publish(issuer, "a.yaml", bytes(text), designer);
    }

    private Edition published(String text) {
        assertThat(publish(text)).isInstanceOf(Publication.Published.class);
        return catalog.current(slug).orElseThrow();
    }
}
