package org.cairn.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cairn.people.Organizations;
import org.cairn.people.PersonId;
import org.cairn.people.Towns;
import org.cairn.platform.time.HouseClock;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A cohort of a school year in October that learns online, too. */
final class OnlineCohort {

    private static final Instant BEFORE = Instant.parse("2026-08-21T12:00:00Z");
    static final Instant NOW = Instant.parse("2026-10-10T18:00:00Z");

    final Gathering gathering;
    final PersonId sam;
    final CohortId id;
    final PersonId elena;
    final Blended blended;

    private final OnlineLearning learning;
    private final HourAccounts accounts;
    private final JdbcClient db;

    OnlineCohort(BeanFactory beans) {
        this.learning = beans.getBean(OnlineLearning.class);
        this.accounts = beans.getBean(HourAccounts.class);
        this.db = beans.getBean(JdbcClient.class);
        Towns.Town town = Towns.build(beans.getBean(Organizations.class));
        this.gathering = new Gathering(beans, town.district(), town.school());
        this.sam = gathering.facilitator();
        this.id = cohort();
        this.elena = put(id, "Elena");
        this.blended = new Blended(beans, sam, id);
    }

    CohortId cohort() {
        return HouseClock.at(
                BEFORE,
                () -> gathering.cohort(LocalDate.of(2026, 8, 20), LocalDate.of(2027, 6, 10), 24));
    }

    PersonId put(CohortId cohort, String name) {
        return HouseClock.at(BEFORE, () -> gathering.put(cohort, name));
    }

    static <T> T now(Supplier<T> story) {
        return HouseClock.at(NOW, story);
    }

    static void run(Runnable story) {
        now(() -> {
            story.run();
            return true;
        });
    }

    OnlineModuleId published(String... more) {
        return now(() -> blended.published(more));
    }

    boolean complete(PersonId person, OnlineModuleId module) {
        return now(() -> learning.complete(person, module));
    }

    Ledger ledger(PersonId person) {
        return now(() -> accounts.mine(person, id)).ledger();
    }

    /** How often the log of the cohort has it. */
    int steps(String action) {
        return db.sql(
                        "select count(*) from platform.audit where subject = :cohort and action = :action")
                .param("cohort", "cohort/" + id)
                .param("action", action)
                .query(Integer.class)
                .single();
    }

    static void isNotThere(ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOf(NotThere.class);
    }

    static void refused(ThrowingCallable step, String key) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        UserProblem.class, said -> assertThat(said.text().key()).isEqualTo(key));
    }
}
