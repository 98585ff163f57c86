package org.cairn.cohorts;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cairn.people.Organizations;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.Towns;
import org.cairn.platform.web.NotThere;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A cohort that talks: two who are in it, two who lead it. */
final class Talking {

    static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    final Gathering gathering;
    final PersonId sam;
    final PersonId designer;
    final CohortId id;
    final PersonId elena;
    final PersonId keiko;
    final LocalDate today = LocalDate.now(ZONE);

    private final Posts posts;
    private final Community community;
    private final JdbcClient db;

    Talking(BeanFactory beans) {
        this.posts = beans.getBean(Posts.class);
        this.community = beans.getBean(Community.class);
        this.db = beans.getBean(JdbcClient.class);
        Towns.Town town = Towns.build(beans.getBean(Organizations.class));
        this.gathering = new Gathering(beans, town.district(), town.school());
        this.sam = gathering.facilitator();
        this.designer = gathering.holding(Role.DESIGNER);
        this.id = gathering.cohort(today.minusDays(100), today.plusDays(100), 60);
        this.elena = gathering.put(id, "Elena Writes");
        this.keiko = gathering.put(id, "Keiko Replies");
    }

    PostId open(PersonId by, String title) {
        return posts.open(by, id, form(title, "Words of " + title), Optional.empty());
    }

    PostId reply(PersonId by, PostId thread, String words) {
        return posts.reply(by, thread, form("", words), Optional.empty());
    }

    static PostForm form(String title, String words) {
        return new PostForm(title, words, false, "f" + System.nanoTime());
    }

    static Optional<SharedFileGate.Incoming> file(String name, String words) {
        return Optional.of(
                new SharedFileGate.Incoming(
                        new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)), name));
    }

    List<Community.Topic> topics(PersonId reader) {
        return community.list(reader, id, 1).topics();
    }

    Community.Discussion read(PersonId reader, PostId thread) {
        return community.read(reader, thread, Optional.empty());
    }

    static void isNotThere(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(NotThere.class);
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
}
