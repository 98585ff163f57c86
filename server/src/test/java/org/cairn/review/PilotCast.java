package org.cairn.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Draft;
import org.cairn.catalog.DraftId;
import org.cairn.catalog.DraftPublication;
import org.cairn.catalog.Drafts;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Editor;
import org.cairn.catalog.Pilot;
import org.cairn.catalog.PilotId;
import org.cairn.catalog.PilotWish;
import org.cairn.catalog.Pilots;
import org.cairn.catalog.Sheet;
import org.cairn.catalog.Trials;
import org.cairn.catalog.Typing;
import org.cairn.notices.Notices;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.time.HouseClock;
import org.cairn.platform.web.UserProblem;
import org.cairn.review.Town.Cast;
import org.springframework.beans.factory.BeanFactory;

/** A district whose designer lets educators try a draft. */
class PilotCast {

    private static final Sheet BASICS = Sheet.of(Sheet.Kind.BASICS);

    final Catalog catalog;
    final Drafts drafts;
    final Pilots pilots;
    final Trials trials;
    final Submissions submissions;
    final Assessments assessments;
    final Notices notices;
    final AuditLog audit;
    final Town town;
    final Cast cast;
    final Editor designer;
    final PersonId other;
    final LocalDate today = LocalDate.now(Town.ZONE);

    PilotCast(BeanFactory beans) {
        this(beans, file -> file);
    }

    /** The same with the definition file of what is tried changed. */
    PilotCast(BeanFactory beans, UnaryOperator<String> change) {
        this.catalog = beans.getBean(Catalog.class);
        this.drafts = beans.getBean(Drafts.class);
        this.pilots = beans.getBean(Pilots.class);
        this.trials = beans.getBean(Trials.class);
        this.submissions = beans.getBean(Submissions.class);
        this.assessments = beans.getBean(Assessments.class);
        this.notices = beans.getBean(Notices.class);
        this.audit = beans.getBean(AuditLog.class);
        this.town =
                new Town(
                        beans.getBean(People.class),
                        beans.getBean(Organizations.class),
                        catalog,
                        submissions,
                        assessments);
        this.cast = town.cast(change);
        beans.getBean(Calendars.class).keepZone(cast.district().id(), Town.ZONE, "test");
        this.designer =
                new Editor(
                        town.holder(Role.DESIGNER, cast.district()), Set.of(cast.district().id()));
        this.other = town.person("Ola Other", Optional.of(cast.school()));
    }

    PersonId educator() {
        return cast.educator();
    }

    DraftId draft() {
        Edition current = catalog.current(cast.slug()).orElseThrow();
        return drafts.beginNext(current, designer.person()).id();
    }

    PilotId begin(DraftId draft, PersonId... educators) {
        return pilots.begin(designer, draft, wish(draft, today, today.plusDays(9), educators));
    }

    PilotWish wish(DraftId draft, LocalDate first, LocalDate last, PersonId... educators) {
        return new PilotWish(
                drafts.open(designer, draft).seen(),
                first,
                last,
                Arrays.stream(educators).map(town::email).toList());
    }

    DraftId draftOf(PilotId pilot) {
        return pilotOf(pilot).draft().orElseThrow();
    }

    Pilot pilotOf(PilotId pilot) {
        return trials.find(cast.educator(), pilot).pilot();
    }

    SubmissionId ready(PilotId pilot) {
        SubmissionId id = submissions.tryOut(cast.educator(), pilot);
        assertThat(submissions.tryOut(cast.educator(), pilot)).isEqualTo(id);
        submissions.answer(cast.educator(), id, Town.SETTING, "A school by the harbor", 0);
        submissions.answer(cast.educator(), id, Town.WHY, "Because small steps are safe", 0);
        return id;
    }

    SubmissionId handedIn(PilotId pilot) {
        SubmissionId id = ready(pilot);
        handIn(id);
        return id;
    }

    boolean handIn(SubmissionId id) {
        submissions.handIn(cast.educator(), id, Town.SIGNED, "");
        return true;
    }

    void write(DraftId id, String title) {
        Draft draft = drafts.open(designer, id);
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("title", List.of(title));
        drafts.save(
                designer, id, new Typing(BASICS, drafts.view(draft, BASICS).seen(), fields, ""));
    }

    DraftPublication publish(DraftId id) {
        return drafts.publish(designer, id, drafts.open(designer, id).seen(), 1);
    }

    static QueueQuery all() {
        return new QueueQuery(Optional.empty(), QueueQuery.Which.ALL, 1);
    }

    /** What the audit log has of it. */
    String audited(String subject) {
        StringWriter log = new StringWriter();
        try {
            audit.export(log);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return String.join(
                "\n",
                log.toString().lines().filter(line -> line.contains('"' + subject + '"')).toList());
    }

    /** What of pilots that person hears, the latest first, once as much has come as should. */
    List<String> told(PersonId person, int many) {
        settled(() -> notices.of(person) >= many);
        return notices.of(person, 1).notices().stream()
                .map(notice -> notice.wording().key())
                .toList();
    }

    static void settled(BooleanSupplier told) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!told.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(50_000_000);
        }
        assertThat(told.getAsBoolean()).isTrue();
    }

    static void at(ZonedDateTime time, Runnable step) {
        at(
                time,
                () -> {
                    step.run();
                    return true;
                });
    }

    static <T> T at(ZonedDateTime time, Supplier<T> step) {
        return HouseClock.at(Instant.from(time), step);
    }

    static String problem(Runnable step) {
        try {
            step.run();
        } catch (UserProblem problem) {
            return problem.text().key();
        }
        return "none";
    }
}
