package org.cairn;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Counts what the program asks the database while something happens; what the session keeps does
 * not count, because that is written when the answer may have arrived already.
 */
public final class Statements {

    private Statements() {}

    /** Of the threads with such names; others work in the background. */
    public static int during(Predicate<String> threads, Runnable story) {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        Counter counter = new Counter(threads);
        counter.start();
        boolean before = logger.isAdditive();
        logger.setAdditive(false);
        logger.addAppender(counter);
        logger.setLevel(Level.DEBUG);
        try {
            story.run();
        } finally {
            logger.setLevel(null);
            logger.detachAppender(counter);
            logger.setAdditive(before);
        }
        return counter.count.get();
    }

    private static final class Counter extends AppenderBase<ILoggingEvent> {

        private final AtomicInteger count = new AtomicInteger();
        private final Predicate<String> threads;

        private Counter(Predicate<String> threads) {
            this.threads = threads;
        }

        @Override
        protected void append(ILoggingEvent event) {
            String said = event.getMessage();
            if (threads.test(event.getThreadName())
                    && !said.contains("spring_session")
                    && (said.startsWith("Executing prepared SQL statement")
                            || said.startsWith("Executing SQL "))) {
                count.incrementAndGet();
            }
        }
    }
}
