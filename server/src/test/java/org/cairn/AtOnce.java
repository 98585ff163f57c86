package org.cairn;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Work on several threads: long work shared between two, because every machine that runs tests has
 * two cores, and the same at once, to see that nothing gets lost.
 */
public final class AtOnce {

    private static final int HANDS = 2;

    /** One share of the work. */
    @FunctionalInterface
    public interface Work<T> {

        void on(List<T> share) throws Exception;
    }

    /** What is done often; the number counts from 0. */
    @FunctionalInterface
    public interface Turn {

        void take(int number) throws Exception;
    }

    private AtOnce() {}

    /**
     * Gives every second one to each thread, and ends when both have; what one throws is thrown.
     */
    public static <T> void share(List<T> all, Work<T> work) throws Exception {
        times(HANDS, HANDS, hand -> work.on(every(all, hand)));
    }

    /**
     * Does the same often, on many threads, and ends when all is done; what the first that failed
     * threw is thrown.
     */
    public static void times(int times, int threads, Turn turn) throws Exception {
        try (ExecutorService hands = Executors.newFixedThreadPool(threads)) {
            List<Callable<Boolean>> turns =
                    IntStream.range(0, times)
                            .mapToObj(number ->
                                    (Callable<Boolean>)
                                            () -> {
                                                turn.take(number);
                                                return true;
                                            })
                            .toList();
            for (Future<Boolean> done : hands.invokeAll(turns)) {
                done.get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }

    private static <T> List<T> every(List<T> all, int hand) {
        return IntStream.range(0, all.size())
                .filter(place -> place % HANDS == hand)
                .mapToObj(all::get)
                .toList();
    }
}
