package org.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.catalog.Definitions.bytes;
import static org.cairn.catalog.Definitions.small;

import java.util.UUID;
import org.cairn.CairnTest;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.junit.jupiter.api.Test;

/** A search asks the database the same number of questions, however much there is. */
@CairnTest
class StatementsTest {

    private final Catalog catalog;
    private final CountedCatalog counted;

    StatementsTest(Catalog catalog, CountedCatalog counted) {
        this.catalog = catalog;
        this.counted = counted;
    }

    @Test
    void aSearchIsThreeStatementsAndTwoWithoutWords() {
        int few = statementsOf("questions");
        for (int i = 0; i < 40; i++) {
            String slug = "many-" + UUID.randomUUID();
            catalog.publish(
                    OrganizationId.next(),
                    "a",
                    bytes(small(slug, "Questions " + i)),
                    PersonId.next());
        }
        assertThat(few).isEqualTo(3);
        assertThat(statementsOf("questions")).isEqualTo(3);
        assertThat(statementsOf("qestions abut everything")).isEqualTo(3);
        assertThat(statementsOf("")).isEqualTo(2);
    }

    private int statementsOf(String words) {
        return counted.during(() -> counted.catalog().search(CatalogQuery.words(words)));
    }
}
