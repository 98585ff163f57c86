package org.cairn;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cairn.platform.database.BulkCopy;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Counts what the program asks the database while something happens; what the session keeps does
 * not count, because that is written when the answer may have arrived already.
 */
public final class Statements {

    /** Those that are prepared, and those that are copied into. */
    private static final List<Logger> TELLING =
            Stream.of(JdbcTemplate.class, BulkCopy.class)
                    .map(one -> (Logger) LoggerFactory.getLogger(one))
                    .toList();

    private Statements() {}

    /** Of the threads with such names; others work in the background. */
    public static int during(Predicate<String> threads, Runnable story) {
        return heard(threads, story).size();
    }

    /** The same in words, in their order. */
    public static List<String> heard(Predicate<String> threads, Runnable story) {
        Listener listener = new Listener(threads);
        listener.start();
        TELLING.forEach(logger -> {
            logger.setAdditive(false);
            logger.addAppender(listener);
            logger.setLevel(Level.DEBUG);
        });
        try {
            story.run();
        } finally {
            TELLING.forEach(logger -> {
                logger.setLevel(null);
                logger.detachAppender(listener);
                logger.setAdditive(true);
            });
        }
        return listener.heard;
    }

    private static final class Listener extends AppenderBase<ILoggingEvent> {

        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final Predicate<String> threads;

        private Listener(Predicate<String> threads) {
            this.threads = threads;
        }

        @Override
        protected void append(ILoggingEvent event) {
            String said = event.getFormattedMessage();
            if (threads.test(event.getThreadName())
                    && !said.contains("spring_session")
                    && (said.startsWith("Executing prepared SQL statement")
                            || said.startsWith("Executing SQL "))) {
                heard.add(said);
            }
        }
    }
}
