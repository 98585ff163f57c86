package org.cairn.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Starts the work when the program is ready and ends it before the program does. A scheduler that
 * was stopped never works again, so each start makes its own.
 */
final class Foreman implements SmartLifecycle {

    private final Supplier<Scheduler> schedulers;
    private @Nullable Scheduler working;

    Foreman(Supplier<Scheduler> schedulers) {
        this.schedulers = schedulers;
    }

    @Override
    public synchronized void start() {
        if (working == null) {
            working = schedulers.get();
            working.start();
        }
    }

    @Override
    public synchronized void stop() {
        if (working != null) {
            working.stop();
            working = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return working != null;
    }
}
