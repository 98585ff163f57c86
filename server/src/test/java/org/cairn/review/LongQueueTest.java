package org.cairn.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cairn.CairnTest;
import org.cairn.catalog.Catalog;
import org.cairn.people.Grant;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.time.HouseClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** More waits in a whole state than anybody turns pages for. */
@CairnTest
class LongQueueTest {

    private final Town town;
    private final People people;
    private final Submissions submissions;
    private final Assessments assessments;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Settings settings;
    private final JdbcClient db;

    LongQueueTest(
            People people,
            Organizations organizations,
            Catalog catalog,
            Submissions submissions,
            Assessments assessments,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            Settings settings,
            JdbcClient db) {
        this.town = new Town(people, organizations, catalog, submissions, assessments);
        this.people = people;
        this.submissions = submissions;
        this.assessments = assessments;
        this.sessions = sessions;
        this.settings = settings;
        this.db = db;
    }

    @AfterEach
    void takeTheCopiesAway() {
        db.sql("delete from review.submission where reason = 'a copy'").update();
    }

    @Test
    void theThousandMostUrgentAreShownAndTheOthersAreFoundByTheirTitle() {
        Town.Cast near = town.cast();
        Town.Cast far = town.cast();
        people.grant(near.assessor(), new Grant(Role.ASSESSOR, far.district().id()), "system");
        people.actAs(near.assessor(), Role.ASSESSOR);
        SubmissionId urgent =
                HouseClock.at(Instant.now().minus(Duration.ofDays(60)), () -> town.handedIn(near));
        SubmissionId last = town.handedIn(far);
        copy(urgent, 1_000);

        Visit visit = Visit.of(sessions, settings.port(), near.assessor());
        assertThat(visit.get("/queue").body())
                .contains("More than 1,000 submissions wait", urgent + "<")
                .doesNotContain(last + "<", "Only the 1,000 most urgent");
        assertThat(visit.get("/queue?page=900").body())
                .contains("Page 40 of 40", "Only the 1,000 most urgent")
                .doesNotContain(last + "<");
        assertThat(visit.get("/queue?of=" + far.slug()).body())
                .contains("One submission waits", last + "<", "list=\"titles\"")
                .doesNotContain(urgent + "<", "<select");
        assertThat(visit.get("/queue?of=path").body())
                .contains("of=" + near.slug() + "\"", "(1001)", "of=" + far.slug() + "\"", "(1)");
        assertThat(visit.get("/home").body()).contains("<b>1,000+</b>", "More than 1,000 that are");
    }

    @Test
    void whatIsHeldComesFirstAndIsNotCountedAmongWhatWaits() {
        Town.Cast cast = town.cast();
        SubmissionId late =
                HouseClock.at(Instant.now().minus(Duration.ofDays(60)), () -> town.handedIn(cast));
        PersonId another = town.person("Another Educator", Optional.of(cast.school()));
        people.actAs(cast.assessor(), Role.ASSESSOR);
        SubmissionId other = submissions.start(another, cast.slug());
        submissions.answer(another, other, Town.SETTING, "A school by the sea", 0);
        submissions.answer(another, other, Town.WHY, "Because", 0);
        submissions.handIn(another, other, Town.SIGNED, "");
        Visit visit = Visit.of(sessions, settings.port(), cast.assessor());
        String before = visit.get("/queue").body();
        assertThat(before).contains("2 submissions wait", "Take the most urgent one");
        String over = between(before, "<span class=\"c-pill c-k-problem\">", " days over");
        assertThat(visit.get("/home").body()).as("one count").contains(over + " days ago");

        assessments.claim(cast.assessor(), late);

        assertThat(visit.get("/queue").body())
                .contains("One submission waits", "Go on with " + late, "Yours until ")
                .doesNotContain("Take the most urgent one");
        assertThat(visit.get("/queue?show=mine").body()).contains("One submission is yours now");
        assertThat(visit.get("/home").body())
                .containsPattern("Yours until [^,]+, [^,]+, \\d{4}, \\d+:\\d\\d [AP]M")
                .contains("<b>1</b><span>of your own and the most urgent ones");
    }

    private static String between(String text, String from, String to) {
        String rest = text.substring(text.indexOf(from));
        String words = rest.substring(0, rest.indexOf(to));
        return words.substring(words.lastIndexOf('>') + 1).strip();
    }

    /** Other people’s of the same micro-credential. */
    private void copy(SubmissionId id, int times) {
        db.sql(
                        """
                        insert into review.submission (educator, school, micro_credential, edition, issuer, stage,
                            waiting_for, due_at, attempt, round, version, started_at, changed_at, handed_in_at, reason)
                        select gen_random_uuid(), school, micro_credential, edition, issuer, stage,
                            waiting_for, due_at, attempt, round, version, started_at, changed_at, handed_in_at, 'a copy'
                        from review.submission, generate_series(1, :times) where id = :id
                        """)
                .param("times", times)
                .param("id", id.value())
                .update();
    }
}
