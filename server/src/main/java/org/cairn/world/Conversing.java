package org.cairn.world;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cairn.cohorts.CohortId;
import org.cairn.cohorts.Cohorts;
import org.cairn.cohorts.PostForm;
import org.cairn.cohorts.PostId;
import org.cairn.cohorts.Posts;
import org.cairn.cohorts.SharedFileGate;
import org.cairn.people.PersonId;
import org.cairn.platform.time.HouseClock;
import org.springframework.stereotype.Component;

/** Lets the running cohort of the demo world talk. */
@Component
class Conversing {

    private final Cohorts cohorts;
    private final Posts posts;
    private final Clock clock;

    Conversing(Cohorts cohorts, Posts posts, Clock clock) {
        this.cohorts = cohorts;
        this.posts = posts;
        this.clock = clock;
    }

    /** {@code community.yaml}. */
    record File(Said announcement, Said thread) {}

    /** What somebody writes, with a title where it opens a thread. */
    record Said(
            int hoursAgo,
            String author,
            Optional<String> title,
            String words,
            Optional<Sheet> file,
            Optional<List<Said>> replies) {}

    /** A file of plain text. */
    record Sheet(String name, String words) {}

    void tell(File file, PersonId facilitator, Cast cast) {
        CohortId cohort = cohorts.ledBy(facilitator).getFirst().id();
        open(cohort, file.announcement(), true, cast);
        PostId thread = open(cohort, file.thread(), false, cast);
        file.thread()
                .replies()
                .orElse(List.of())
                .forEach(reply ->
                        at(
                                reply,
                                () ->
                                        posts.reply(
                                                cast.person(reply.author()),
                                                thread,
                                                form(reply, false),
                                                Optional.empty())));
    }

    private PostId open(CohortId cohort, Said said, boolean announcement, Cast cast) {
        return at(
                said,
                () ->
                        posts.open(
                                cast.person(said.author()),
                                cohort,
                                form(said, announcement),
                                said.file().map(Conversing::incoming)));
    }

    private PostId at(Said said, Supplier<PostId> work) {
        return HouseClock.at(clock.instant().minus(Duration.ofHours(said.hoursAgo())), work);
    }

    private static PostForm form(Said said, boolean announcement) {
        return new PostForm(
                said.title().orElse(""), said.words(), announcement, "" + said.hoursAgo());
    }

    private static SharedFileGate.Incoming incoming(Sheet sheet) {
        return new SharedFileGate.Incoming(
                new ByteArrayInputStream(sheet.words().getBytes(StandardCharsets.UTF_8)),
                sheet.name());
    }
}
