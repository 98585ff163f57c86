package org.cairn.catalog;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The catalog over the same database, with every statement of its searches counted. */
@Component
public final class CountedCatalog {

    private final AtomicInteger statements = new AtomicInteger();
    private final Catalog catalog;

    CountedCatalog(
            EditionStore editions,
            CardStore cards,
            Publishing publishing,
            PilotGate pilots,
            Approvals approvals,
            ObjectProvider<Worths> worths,
            ObjectProvider<UnderWay> underWay,
            Clock clock,
            DataSource database) {
        JdbcClient counted = JdbcClient.create(counting(DataSource.class, database));
        this.catalog =
                new Catalog(
                        editions,
                        cards,
                        new SearchStore(counted, clock),
                        publishing,
                        pilots,
                        approvals,
                        worths,
                        underWay);
    }

    public Catalog catalog() {
        return catalog;
    }

    /** How many statements were prepared while this was done. */
    public int during(Runnable searches) {
        statements.set(0);
        searches.run();
        return statements.get();
    }

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
