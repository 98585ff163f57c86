package org.cairn.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * Processor time, which a busy machine changes less than elapsed time.
 *
 * @param java of this program
 * @param postgres of the PostgreSQL that lives in its folder
 */
record ProcessorTime(Duration java, Duration postgres) {

    /** What both have used since they were started. */
    static ProcessorTime spent(Path home) {
        String below = home.toAbsolutePath().normalize().toString();
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            Duration postgres =
                    all.map(ProcessHandle::info)
                            .filter(one -> one.command().orElse("").startsWith(below))
                            .map(ProcessorTime::of)
                            .reduce(Duration.ZERO, Duration::plus);
            return new ProcessorTime(of(ProcessHandle.current().info()), postgres);
        }
    }

    private static Duration of(ProcessHandle.Info info) {
        return info.totalCpuDuration().orElse(Duration.ZERO);
    }

    ProcessorTime since(ProcessorTime earlier) {
        return new ProcessorTime(java.minus(earlier.java), postgres.minus(earlier.postgres));
    }
}
