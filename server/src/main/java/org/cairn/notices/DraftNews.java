package org.cairn.notices;

import java.util.stream.Stream;
import org.cairn.catalog.ApprovalAnswered;
import org.cairn.catalog.ApprovalAsked;
import org.cairn.catalog.ApprovalOutdated;
import org.cairn.catalog.CommentMade;
import org.cairn.catalog.DraftId;
import org.cairn.catalog.EditionPublished;
import org.cairn.catalog.Originals;
import org.cairn.catalog.PlanFailed;
import org.cairn.catalog.PlanningStep;
import org.cairn.catalog.StepAnswered;
import org.cairn.catalog.StepAsked;
import org.cairn.catalog.StepDue;
import org.cairn.catalog.StepGiven;
import org.cairn.notices.Wording.Date;
import org.cairn.notices.Wording.Words;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells those who are asked to approve a draft, and those who wait for the answer. */
@Component
class DraftNews {

    private static final int LONGEST = 400;

    private final Telling telling;
    private final People people;
    private final Originals originals;

    DraftNews(Telling telling, People people, Originals originals) {
        this.telling = telling;
        this.people = people;
        this.originals = originals;
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
                                        new Date(day)))
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

    @ApplicationModuleListener
    void on(StepGiven event) {
        String key = event.due().isPresent() ? "notices.step-owned" : "notices.step-owned.open";
        telling.tell(
                new News(
                        event.owner(),
                        Kind.STEP_OWNED,
                        event.draft() + "/" + event.step().code() + "@" + event.at(),
                        Wording.of(key, arguments(event)),
                        path(event.draft(), event.step()),
                        event.at()));
    }

    @ApplicationModuleListener
    void on(StepDue event) {
        String late = event.late() ? "late" : "soon";
        telling.tell(
                new News(
                        event.owner(),
                        Kind.STEP_DUE,
                        event.draft() + "/" + event.step().code() + "@" + event.due() + late,
                        Wording.of(
                                "notices.step-due." + late,
                                title(event.title()),
                                nr(event.step()),
                                new Wording.Date(event.due())),
                        path(event.draft(), event.step()),
                        event.at()));
    }

    @ApplicationModuleListener
    void on(ApprovalOutdated event) {
        Words by = name(event.by());
        Words title = title(event.title());
        Wording wording =
                event.step()
                        .map(step -> Wording.of("notices.step-outdated", by, title, nr(step)))
                        .orElseGet(() -> Wording.of("notices.approval-outdated", by, title));
        String place = event.step().map(PlanningStep.Kind::code).orElse("");
        String path =
                event.step()
                        .map(step -> path(event.draft(), step))
                        .orElseGet(() -> path(event.draft()));
        event.to()
                .forEach(person ->
                        telling.tell(
                                new News(
                                        person,
                                        Kind.APPROVAL_OUTDATED,
                                        event.draft() + "/" + place + "@" + event.words(),
                                        wording,
                                        path,
                                        event.at())));
    }

    /** Several comments that come shortly after one another are one letter. */
    @ApplicationModuleListener
    void on(CommentMade event) {
        String words = event.words();
        String shown =
                words.length() <= LONGEST ? words : words.substring(0, LONGEST).strip() + "…";
        Wording wording =
                Wording.of(
                        event.isAnswer() ? "notices.draft-answer" : "notices.draft-comment",
                        name(event.by()),
                        title(event.title()),
                        new Words(shown));
        String address = "/catalog/drafts/" + event.draft() + "/" + event.place();
        event.to()
                .forEach(person ->
                        telling.tell(
                                new News(
                                                person,
                                                Kind.DRAFT_COMMENT,
                                                event.comment() + "@" + event.at(),
                                                wording,
                                                address + "#c-" + event.comment(),
                                                event.at())
                                        .about(event.draft().toString())));
    }

    /** Whoever adapted an earlier edition may want to know of this one. */
    @ApplicationModuleListener
    void on(EditionPublished event) {
        originals
                .followers(event.edition())
                .forEach(one ->
                        telling.tell(
                                new News(
                                        one.person(),
                                        Kind.ORIGINAL_CHANGED,
                                        one.adaptation() + "@" + event.edition().value(),
                                        Wording.of(
                                                one.isOpen()
                                                        ? "notices.original-changed"
                                                        : "notices.original-changed.public",
                                                title(one.title()),
                                                new Wording.Number(event.number())),
                                        one.isOpen()
                                                ? "/catalog/drafts/"
                                                        + one.adaptation()
                                                        + "/original"
                                                : "/catalog/manage",
                                        event.at())));
    }

    /** A draft may have none yet. */
    private static Words title(String title) {
        return new Words(title.isEmpty() ? "…" : title);
    }

    private static Wording.Number nr(PlanningStep.Kind step) {
        return new Wording.Number(step.ordinal() + 1);
    }

    private Wording.Argument[] arguments(StepGiven event) {
        return Stream.concat(
                        Stream.of(name(event.by()), title(event.title()), nr(event.step())),
                        event.due().map(Wording.Date::new).stream())
                .toArray(Wording.Argument[]::new);
    }

    private static String path(DraftId draft, PlanningStep.Kind step) {
        return "/catalog/drafts/" + draft + "/planning/" + step.code();
    }

    @ApplicationModuleListener
    void on(PlanFailed event) {
        telling.tell(
                new News(
                        event.told(),
                        Kind.PLAN_FAILED,
                        event.draft() + "@" + event.at(),
                        Wording.of(
                                "notices.plan-failed." + event.reason().code(),
                                new Words(event.title()),
                                new Date(event.day())),
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
