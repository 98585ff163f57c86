package org.cairn.notices;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.cairn.catalog.ApprovalAnswered;
import org.cairn.catalog.ApprovalAsked;
import org.cairn.catalog.DraftId;
import org.cairn.catalog.PlanFailed;
import org.cairn.catalog.PlanningStep;
import org.cairn.catalog.StepAnswered;
import org.cairn.catalog.StepAsked;
import org.cairn.notices.Wording.Day;
import org.cairn.notices.Wording.Words;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells those who are asked to approve a draft, and those who wait for the answer. */
@Component
class DraftNews {

    private final Telling telling;
    private final People people;

    DraftNews(Telling telling, People people) {
        this.telling = telling;
        this.people = people;
    }

    @ApplicationModuleListener
    void on(ApprovalAsked event) {
        Words by = name(event.by());
        Words title = new Words(event.title());
        Words note = new Words(event.note());
        Wording wording =
                event.wished()
                        .map(day ->
                                Wording.of(
                                        "notices.approval-asked.by",
                                        by,
                                        title,
                                        note,
                                        new Day(
                                                day.atTime(LocalTime.NOON)
                                                        .toInstant(ZoneOffset.UTC))))
                        .orElseGet(() -> Wording.of("notices.approval-asked", by, title, note));
        event.asked()
                .forEach(person ->
                        telling.tell(
                                new News(
                                        person,
                                        Kind.APPROVAL_ASKED,
                                        event.draft() + "@" + event.at(),
                                        wording,
                                        path(event.draft()),
                                        event.at())));
    }

    @ApplicationModuleListener
    void on(ApprovalAnswered event) {
        String key = event.approves() ? "notices.approval-given" : "notices.changes-asked";
        Wording wording =
                Wording.of(
                        key, name(event.by()), new Words(event.title()), new Words(event.reason()));
        event.to()
                .forEach(person ->
                        telling.tell(
                                new News(
                                        person,
                                        Kind.APPROVAL_ANSWERED,
                                        event.draft() + "@" + event.by() + "@" + event.at(),
                                        wording,
                                        path(event.draft()),
                                        event.at())));
    }

    @ApplicationModuleListener
    void on(StepAsked event) {
        telling.tell(
                new News(
                        event.asked(),
                        Kind.APPROVAL_ASKED,
                        event.draft() + "/" + event.step().code() + "@" + event.at(),
                        Wording.of(
                                "notices.step-asked",
                                name(event.by()),
                                new Words(event.title()),
                                new Wording.Number(event.step().ordinal() + 1)),
                        path(event.draft(), event.step()),
                        event.at()));
    }

    @ApplicationModuleListener
    void on(StepAnswered event) {
        Wording wording =
                Wording.of(
                        event.approves() ? "notices.step-approved" : "notices.step-sent-back",
                        name(event.by()),
                        new Words(event.title()),
                        new Wording.Number(event.step().ordinal() + 1),
                        new Words(event.reason()));
        event.to()
                .forEach(person ->
                        telling.tell(
                                new News(
                                        person,
                                        Kind.APPROVAL_ANSWERED,
                                        event.draft()
                                                + "/"
                                                + event.step().code()
                                                + "@"
                                                + event.at(),
                                        wording,
                                        path(event.draft(), event.step()),
                                        event.at())));
    }

    private static String path(DraftId draft, PlanningStep.Kind step) {
        return "/catalog/drafts/" + draft + "/planning/" + step.code();
    }

    @ApplicationModuleListener
    void on(PlanFailed event) {
        Instant day = event.day().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        telling.tell(
                new News(
                        event.by(),
                        Kind.PLAN_FAILED,
                        event.draft() + "@" + event.at(),
                        Wording.of("notices.plan-failed", new Words(event.title()), new Day(day)),
                        path(event.draft()),
                        event.at()));
    }

    private Words name(PersonId person) {
        return new Words(people.find(person).map(Person::name).orElse(""));
    }

    private static String path(DraftId draft) {
        return "/catalog/drafts/" + draft + "/publication";
    }
}
