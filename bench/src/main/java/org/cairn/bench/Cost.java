package org.cairn.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/**
 * What doing something once costs.
 *
 * @param micros CPU time
 * @param bytes taken from the heap, whether or not they are given back at once
 */
record Cost(double micros, double bytes) {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Keeps the compiler from leaving out what nobody looks at. */
    @SuppressWarnings("UnusedVariable")
    private static volatile Object seen = "";

    /** Of this thread alone, which does it so many times. */
    static Cost of(int times, Supplier<?> work) {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long nanos = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            seen = work.get();
        }
        nanos = THREADS.getCurrentThreadCpuTime() - nanos;
        bytes = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        return new Cost(nanos / 1e3 / times, (double) bytes / times);
    }

    /** Of a program in which nobody counts the bytes. */
    static Cost elsewhere(double micros) {
        return new Cost(micros, Double.NaN);
    }

    @Override
    public String toString() {
        return Samples.round(micros) + " µs" + (Double.isNaN(bytes) ? "" : ", " + size(bytes));
    }

    static String size(double bytes) {
        return bytes < 1_000 ? Samples.round(bytes) + " B" : Samples.round(bytes / 1e3) + " kB";
    }
}
