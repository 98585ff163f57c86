package org.cairn.hostile;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cairn.cohorts.ApplicationId;
import org.cairn.cohorts.Applications;
import org.cairn.cohorts.Attendances;
import org.cairn.cohorts.Blended;
import org.cairn.cohorts.CalendarFeeds;
import org.cairn.cohorts.CohortId;
import org.cairn.cohorts.Community;
import org.cairn.cohorts.CreditId;
import org.cairn.cohorts.DueDays;
import org.cairn.cohorts.Gathering;
import org.cairn.cohorts.MakeUpId;
import org.cairn.cohorts.MakeUps;
import org.cairn.cohorts.OnlineModule;
import org.cairn.cohorts.OnlineModuleId;
import org.cairn.cohorts.OnlineModules;
import org.cairn.cohorts.PostForm;
import org.cairn.cohorts.PostId;
import org.cairn.cohorts.Posts;
import org.cairn.cohorts.ReportId;
import org.cairn.cohorts.Reports;
import org.cairn.cohorts.SessionFiles;
import org.cairn.cohorts.SessionId;
import org.cairn.cohorts.SharedFileGate;
import org.cairn.cohorts.SurveyForm;
import org.cairn.cohorts.SurveyId;
import org.cairn.cohorts.SurveyTemplate;
import org.cairn.cohorts.Surveys;
import org.cairn.cohorts.TimeRequestId;
import org.cairn.cohorts.TimeRequests;
import org.cairn.cohorts.Yearbook;
import org.cairn.cohorts.YearbookForm;
import org.cairn.cohorts.Yearbooks;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.time.HouseClock;
import org.cairn.review.Village;
import org.springframework.beans.factory.BeanFactory;

/** A cohort of a village, for the doors of that room; a session of it is far ahead. */
final class Together {

    private final PersonId facilitator;
    private final PersonId educator;
    private final CohortId cohort;
    private final SessionId session;
    private final PersonId principal;
    private final ApplicationId application;
    private final TimeRequestId request;
    private final SurveyId survey;
    private final String yearbook;
    private final String token;
    private final String program;
    private final SessionId missed;
    private final MakeUpId makeUp;
    private final ReportId report;
    private final CreditId credit;
    private final PostId post;
    private final String hash;
    private final String slides;
    private final OnlineModule module;

    Together(BeanFactory beans, Village village) {
        Person teacher = beans.getBean(People.class).find(village.educator()).orElseThrow();
        Gathering gathering =
                new Gathering(
                        beans,
                        village.district(),
                        beans.getBean(Organizations.class)
                                .find(teacher.school().orElseThrow())
                                .orElseThrow());
        this.facilitator = gathering.facilitator();
        this.program = gathering.program().definition().slug();
        LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);
        this.cohort = gathering.cohort(today.minusDays(30), today.plusDays(200), 24);
        this.educator =
                HouseClock.at(
                        Instant.now().minus(Duration.ofDays(9)),
                        () -> gathering.put(cohort, "Kit Together"));
        this.session = gathering.session(cohort, Gathering.fields(today.plusDays(150), "09:00"));
        this.missed = missed(beans, gathering, today.minusDays(3));
        SessionId other = missed(beans, gathering, today.minusDays(5));
        this.makeUp =
                beans.getBean(MakeUps.class)
                        .agree(
                                facilitator,
                                cohort,
                                educator,
                                other,
                                Map.of(
                                        "by", "task",
                                        "task", "Read a chapter",
                                        "minutes", "60",
                                        "until", today.plusDays(9).toString()));
        this.report = reported(beans, today.minusDays(4));
        ReportId confirmed = reported(beans, today.minusDays(6));
        beans.getBean(Reports.class).confirm(facilitator, confirmed);
        this.credit = CreditId.of(confirmed.toString());
        this.principal = village.holder(Role.PRINCIPAL);
        this.application = apply(beans, gathering);
        this.request = moreTime(beans, today);
        LocalDate here = LocalDate.now(ZoneId.of("America/Los_Angeles"));
        this.survey =
                beans.getBean(Surveys.class)
                        .make(
                                facilitator,
                                cohort,
                                new SurveyForm(
                                        "How is it going?",
                                        Locale.ENGLISH,
                                        here,
                                        here.plusDays(30),
                                        beans.getBean(SurveyTemplate.class).items(Locale.ENGLISH)));
        Yearbooks yearbooks = beans.getBean(Yearbooks.class);
        yearbooks.open(facilitator, cohort, new YearbookForm(true, here.plusDays(200)));
        this.yearbook =
                yearbooks.led(facilitator, cohort).yearbook().map(Yearbook::token).orElseThrow();
        yearbooks.show(
                educator,
                cohort,
                "eola-1",
                new YearbookForm.Entry("A tide clock", "They built it.", "", true, true));
        this.post = post(beans);
        this.hash =
                beans.getBean(Community.class).own(educator, post).files().getFirst().hash().hex();
        this.module = module(beans);
        this.slides = slides(beans);
        CalendarFeeds feeds = beans.getBean(CalendarFeeds.class);
        feeds.make(educator);
        String address = feeds.address(educator).orElseThrow();
        this.token =
                address.substring(address.lastIndexOf('/') + 1, address.length() - ".ics".length());
    }

    private String slides(BeanFactory beans) {
        byte[] words = "What we saw\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        SessionFiles files = beans.getBean(SessionFiles.class);
        files.attach(
                facilitator,
                session,
                new SharedFileGate.Incoming(new java.io.ByteArrayInputStream(words), "slides.txt"));
        return Sha256.of(words).hex();
    }

    private PostId post(BeanFactory beans) {
        byte[] words = "What I tried\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return beans.getBean(Posts.class)
                .open(
                        educator,
                        cohort,
                        new PostForm("Kettles", "What do you do?", false, ""),
                        Optional.of(
                                new SharedFileGate.Incoming(
                                        new java.io.ByteArrayInputStream(words), "notes.txt")));
    }

    /** What they work through on their own. */
    private OnlineModule module(BeanFactory beans) {
        OnlineModules modules = beans.getBean(OnlineModules.class);
        OnlineModuleId id = new Blended(beans, facilitator, cohort).draft();
        byte[] words = "A worked example\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        modules.attach(
                facilitator,
                id,
                new SharedFileGate.Incoming(
                        new java.io.ByteArrayInputStream(words), "example.txt"));
        modules.publish(facilitator, id);
        return modules.led(facilitator, id);
    }

    String module() {
        return module.id().toString();
    }

    private SessionId missed(BeanFactory beans, Gathering gathering, LocalDate day) {
        SessionId session = gathering.session(cohort, Gathering.fields(day, "09:00"));
        Attendances.Mark absent = new Attendances.Mark(Optional.of(0), "");
        beans.getBean(Attendances.class).take(facilitator, session, Map.of(educator, absent));
        return session;
    }

    private ReportId reported(BeanFactory beans, LocalDate day) {
        return beans.getBean(Reports.class)
                .report(
                        educator,
                        cohort,
                        Optional.empty(),
                        Map.of(
                                "unit", "foundations",
                                "mode", "fieldwork",
                                "day", day.toString(),
                                "minutes", "60",
                                "words", "Observed lessons"));
    }

    /** What the educator asks for the first artifact. */
    private TimeRequestId moreTime(BeanFactory beans, LocalDate today) {
        DueDays days = beans.getBean(DueDays.class);
        days.set(
                facilitator,
                cohort,
                days.plan(facilitator, cohort).seen(),
                Map.of(DueDays.DAY + "eola-1", today.plusDays(10).toString()));
        TimeRequests requests = beans.getBean(TimeRequests.class);
        requests.ask(
                educator,
                cohort,
                "eola-1",
                Map.of("until", today.plusDays(20).toString(), "why", "A new class"));
        return requests.mine(educator, cohort, "eola-1").open().orElseThrow().id();
    }

    String post() {
        return post.toString();
    }

    String cohort() {
        return cohort.toString();
    }

    /** A session for which something can be agreed. */
    String missed() {
        return missed.toString();
    }

    /** A colleague of the educator wants a place, too, and the school is asked. */
    private ApplicationId apply(BeanFactory beans, Gathering gathering) {
        gathering.open(cohort, Map.of("site", "on"));
        PersonId colleague = gathering.educator("Kit Applies");
        gathering.apply(colleague, cohort);
        return beans.getBean(Applications.class)
                .mine(colleague, cohort)
                .orElseThrow()
                .application()
                .id();
    }

    PersonId caller(Door door) {
        if (door.roles().filter(roles -> roles.contains(Role.PRINCIPAL)).isPresent()) {
            return principal;
        }
        return door.roles().filter(roles -> roles.contains(Role.FACILITATOR)).isPresent()
                ? facilitator
                : educator;
    }

    /** The slug of a program with a plan of hours. */
    String program() {
        return program;
    }

    String variable(Door door, String name) {
        return switch (name) {
            case "token" -> door.room().equals("yearbooks") ? yearbook : token;
            case "post" -> post.toString();
            case "hash" ->
                    door.pattern().contains("{module")
                            ? module.files().getFirst().hash().hex()
                            : door.pattern().contains("/sessions/{id") ? slides : hash;
            case "module" -> module();
            case "question" -> module.lesson().questions().getFirst().id().toString();
            case "part" -> "eola-1";
            case "request" -> request.toString();
            case "application" -> application.toString();
            case "person" -> educator.toString();
            case "makeUp" -> makeUp.toString();
            case "report" -> report.toString();
            case "credit" -> credit.toString();
            default -> {
                if (door.pattern().contains("/surveys/{id")) {
                    yield survey.toString();
                }
                yield door.pattern().contains("/sessions/{id")
                        ? session.toString()
                        : cohort.toString();
            }
        };
    }
}
