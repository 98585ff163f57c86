package org.cairn.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Runs every {@link Chore} and every {@code Task} that a room provides as a bean; what waits is in
 * the database, so that any node may take it and none takes it twice.
 */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

    private static final String TABLE = "platform.scheduled_tasks";

    /** Work whose program was killed is taken up again after this many beats, within a minute. */
    private static final int FEWEST_HEARTBEATS = 4;

    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    /** Starts the work that the rooms' own tasks describe. */
    @Bean
    SchedulerClient schedulerClient(DataSource database) {
        return SchedulerClient.Builder.create(database).tableName(TABLE).build();
    }

    @Bean
    Foreman foreman(
            DataSource database, ObjectProvider<Chore> chores, ObjectProvider<Task<?>> tasks) {
        List<RecurringTask<?>> recurring =
                chores.orderedStream().<RecurringTask<?>>map(JobsConfiguration::task).toList();
        List<Task<?>> wished = tasks.orderedStream().toList();
        return new Foreman(() -> scheduler(database, wished, recurring));
    }

    private static Scheduler scheduler(
            DataSource database, List<Task<?>> tasks, List<RecurringTask<?>> recurring) {
        return Scheduler.create(database, tasks)
                .startTasks(recurring)
                .tableName(TABLE)
                .threads(4)
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(FEWEST_HEARTBEATS)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
    }

    private static RecurringTask<?> task(Chore chore) {
        return Tasks.recurring(chore.name(), FixedDelay.of(chore.pause()))
                .execute((instance, context) -> chore.work().run());
    }
}
