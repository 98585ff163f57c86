package org.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.catalog.Definitions.bytes;
import static org.cairn.catalog.Definitions.small;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.cairn.CairnTest;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A search asks the database the same number of questions, however much there is. */
@CairnTest
class StatementsTest {

    private final AtomicInteger statements = new AtomicInteger();
    private final Catalog catalog;
    private final SearchStore counted;

    StatementsTest(Catalog catalog, DataSource database) {
        this.catalog = catalog;
        this.counted = new SearchStore(JdbcClient.create(counting(DataSource.class, database)));
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
        statements.set(0);
        counted.search(CatalogQuery.words(words), Map.of());
        return statements.get();
    }

    /** The same thing, counting every statement that is prepared through it. */
    private <T> T counting(Class<T> type, T real) {
        InvocationHandler handler =
                (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(real, arguments);
                        if (method.getName().equals("prepareStatement")) {
                            statements.incrementAndGet();
                        }
                        return answer instanceof Connection connection
                                ? counting(Connection.class, connection)
                                : answer;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause() == null ? thrown : thrown.getCause();
                    }
                };
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
