package org.cairn.catalog.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cairn.catalog.Comment;
import org.cairn.catalog.Draft;
import org.cairn.catalog.DraftLinks;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Pilot;
import org.cairn.catalog.Plan;
import org.cairn.catalog.Preview;
import org.cairn.catalog.Sheet;
import org.cairn.catalog.UnderWay;
import org.cairn.people.Organization;
import org.cairn.platform.web.Frame;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * What publishing a draft would do, and the button that does it.
 *
 * @param underWay what is under way on the editions there are
 * @param base the edition the draft was begun from
 * @param approval who approves it
 * @param planning the steps of planning for which it waits; empty where it waits for none
 * @param remarks what was said about its fields
 * @param plan on which day it is published by itself
 * @param firstDay the first day that can be chosen for that
 * @param pilot the pilot that has to end first
 * @param links what is known of the addresses that it names
 * @param problem why nothing was published just now
 */
public record PublicationPage(
        Outline outline,
        Organization issuer,
        Preview preview,
        UnderWay.Work underWay,
        Optional<Edition> base,
        ApprovalBox approval,
        Optional<PlanningTable> planning,
        Remarks remarks,
        Optional<Plan> plan,
        LocalDate firstDay,
        Optional<Pilot> pilot,
        DraftLinks links,
        Optional<Text> problem)
        implements Page {

    @Override
    public String template() {
        return "catalog/draft-publication";
    }

    @Override
    public HttpStatus status() {
        return problem.isPresent() ? HttpStatus.CONFLICT : HttpStatus.OK;
    }

    public Draft draft() {
        return outline.draft();
    }

    /** Whether it is sound and says something new. */
    public boolean isPublishable() {
        return preview instanceof Preview.First || preview instanceof Preview.Next;
    }

    public boolean canPublish() {
        return isApproved() && planning.isEmpty() && pilot.isEmpty();
    }

    private boolean isApproved() {
        return isReady() && approval.approval().isEnough();
    }

    /** Whether it lacks nothing but what others say. */
    private boolean isReady() {
        return isPublishable() && outline.isComplete() && approval.writes();
    }

    /** Whether not as many have approved it as must. */
    public boolean lacksApproval() {
        return isReady() && !approval.approval().isEnough();
    }

    /** The number of the edition that is public now; 0 = none is. */
    public int over() {
        return preview instanceof Preview.Next next ? next.current().number() : 0;
    }

    /** Whether another edition was published since the draft was begun. */
    public boolean isOverAnother() {
        return preview instanceof Preview.Next next
                && !base.map(Edition::id).equals(Optional.of(next.current().id()));
    }

    /** Where a comment was made, in words. */
    public String place(Frame frame, Comment comment) {
        String sheet = outline.title(frame, comment.sheet());
        return comment.field().isEmpty()
                ? sheet
                : sheet
                        + " · "
                        + FieldWords.label(frame, draft(), comment.sheet().kind(), comment.field());
    }

    /** Whether the page that it was about is still there. */
    public boolean isThere(Comment comment) {
        return comment.sheet().kind() == Sheet.Kind.STEP
                ? draft().isProgram()
                : draft().sheets().contains(comment.sheet());
    }

    /** Where one begins to read. */
    public String reading() {
        return remarks.address(draft().sheets().getFirst());
    }

    public Changes changes(Frame frame, Preview.Next next) {
        return Changes.of(frame, next.current().definition(), next.definition(), next.changes());
    }

    /** What is in the way although every page is complete. */
    public List<String> refused(Frame frame) {
        return preview instanceof Preview.Refused(var problems) && outline.isComplete()
                ? problems.stream().map(one -> frame.t(one.message())).toList()
                : List.of();
    }
}
