package org.cairn;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Shares long work between two threads, because every machine that runs tests has two cores. */
public final class AtOnce {

    private static final int HANDS = 2;

    /** One share of the work. */
    @FunctionalInterface
    public interface Work<T> {

        void on(List<T> share) throws Exception;
    }

    private AtOnce() {}

    /**
     * Gives every second one to each thread, and ends when both have; what one throws is thrown.
     */
    public static <T> void share(List<T> all, Work<T> work) throws Exception {
        try (ExecutorService hands = Executors.newFixedThreadPool(HANDS)) {
            List<Callable<Void>> shares =
                    IntStream.range(0, HANDS)
                            .mapToObj(hand ->
                                    (Callable<Void>)
                                            () -> {
                                                work.on(every(all, hand));
                                                return null;
                                            })
                            .toList();
            for (Future<Void> share : hands.invokeAll(shares)) {
                share.get();
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
