package org.cairn.catalog.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.PlanningStep;
import org.cairn.catalog.PlanningSteps.Stage;
import org.cairn.catalog.SheetView;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * One step of planning a program: who does it, the words it covers, what is said about it.
 *
 * @param words the pages of the draft that it covers
 * @param talk the step itself, to speak about
 */
public record StepPage(
        PlanningTable table,
        PlanningStep step,
        PersonId me,
        List<ReadingPage> words,
        ReadingPage talk,
        Said said)
        implements Page {

    public StepPage {
        words = List.copyOf(words);
    }

    /** Why nothing was done, and what was sent and not taken. */
    public record Said(Optional<Text> problem, HttpStatus status, Map<String, String> typed) {

        public Said {
            typed = Map.copyOf(typed);
        }
    }

    @Override
    public HttpStatus status() {
        return said.status();
    }

    public Optional<Text> problem() {
        return said.problem();
    }

    public boolean isTyped(String field) {
        return said.typed().containsKey(field);
    }

    @Override
    public String template() {
        return "catalog/draft-step";
    }

    public Outline outline() {
        return talk.outline();
    }

    public String action() {
        return outline().address() + "/planning/" + step.kind().code();
    }

    public Stage stage() {
        return table.steps().stage(step.kind());
    }

    public String seen() {
        return table.steps().seen(step.kind());
    }

    public boolean writes() {
        return talk.writes();
    }

    /** Whether this person can say now that the step is finished. */
    public boolean canFinish() {
        return writes() && step.isOwner(me) && stage().isOwners();
    }

    public boolean canReopen() {
        return writes()
                && step.isOwner(me)
                && step.isDone()
                && !table.steps().isBuiltUpon(step.kind());
    }

    /** Whether this person is the one to approve it, and it is finished. */
    public boolean canAnswer() {
        return table.steps().mayAnswer(me, step.kind())
                && (stage() == Stage.FINISHED || stage() == Stage.APPROVED);
    }

    public boolean canApprove() {
        return canAnswer() && stage() == Stage.FINISHED && table.steps().isTurn(step.kind());
    }

    public boolean canSendBack() {
        return canAnswer() && !table.steps().isBuiltUpon(step.kind());
    }

    /** What of a page the step covers. */
    public List<SheetView.Line> lines(ReadingPage page) {
        return page.view().lines().stream()
                .filter(line -> !line.value().isBlank())
                .filter(line ->
                        table.steps().covers(step.kind(), page.sheet().kind(), line.field()))
                .toList();
    }

    public String typed(String field, String otherwise) {
        return said.typed().getOrDefault(field, otherwise);
    }

    public String due() {
        return typed("due", step.due().map(Object::toString).orElse(""));
    }

    public boolean isOwner(Person person) {
        return typed("owner", id(step.owner())).equals(person.id().toString());
    }

    public boolean isApprover(Person person) {
        return typed("approver", id(step.approver())).equals(person.id().toString());
    }

    private static String id(Optional<PersonId> person) {
        return person.map(PersonId::toString).orElse("");
    }
}
