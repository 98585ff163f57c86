package org.cairn.stacks.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.catalog.Card;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Origin;
import org.cairn.catalog.StackDraft;
import org.cairn.catalog.StackForm;
import org.cairn.catalog.StackRights;
import org.cairn.catalog.StackRule;
import org.cairn.people.Organization;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.springframework.http.HttpStatus;

/**
 * The form of a stack.
 *
 * @param fields as they were typed
 * @param choices what may be a member
 * @param needed how many others approve before it is published
 * @param approved how many have done so, and may still
 * @param writes whether the reader writes it; else the page is for reading and approving
 * @param mayApprove whether the reader's approval would count
 * @param problem what is wrong with the whole
 */
public record StackDraftPage(
        StackDraft draft,
        Organization issuer,
        Map<String, String> fields,
        List<Card> choices,
        int needed,
        int approved,
        boolean writes,
        boolean mayApprove,
        Map<String, Text> errors,
        Optional<UserProblem> problem)
        implements Page {

    private static final Set<String> NAMES =
            Set.of(
                    StackForm.TITLE,
                    StackForm.SHORT,
                    StackForm.SUMMARY,
                    StackForm.PROVES,
                    StackForm.LANGUAGE,
                    StackForm.YEARS,
                    StackForm.SHAPE,
                    StackForm.COUNT,
                    StackForm.LAST,
                    StackForm.DECIDES,
                    StackRights.TERMS);

    /** Whether a field of this name belongs to the form. */
    static boolean isField(String name) {
        return NAMES.contains(name)
                || name.matches("(place|level)-[a-z0-9-]{1,200}")
                || name.matches("(name|count)-[1-4]");
    }

    @Override
    public String template() {
        return "stacks/draft";
    }

    @Override
    public HttpStatus status() {
        if (problem.isPresent()) {
            return problem.get().status();
        }
        return errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    public String get(String field) {
        return fields.getOrDefault(field, "");
    }

    public boolean is(String field, String value) {
        return get(field).equals(value);
    }

    public String address() {
        return "/stacks/drafts/" + draft.id();
    }

    /** The members in their order. */
    public List<String> members() {
        return StackForm.members(fields);
    }

    public Optional<Card> card(String slug) {
        return choices.stream().filter(card -> card.slug().equals(slug)).findFirst();
    }

    public String titleOf(String slug) {
        return card(slug)
                .map(Card::title)
                .or(() -> waiting(slug).map(StackDraft.Waiting::title))
                .orElse(slug);
    }

    /** That it is not public yet, and so cannot be begun. */
    public Optional<StackDraft.Waiting> waiting(String member) {
        return Optional.ofNullable(draft.waiting().get(member));
    }

    /** Whose words it began with. */
    public List<Origin> origins() {
        return StackRights.origins(draft.fields());
    }

    /** What can still be added. */
    public List<Card> others() {
        List<String> members = members();
        return choices.stream().filter(card -> !members.contains(card.slug())).toList();
    }

    /** What can be the last task: no stack and no member. */
    public List<Card> tasks() {
        return others().stream().filter(card -> card.kind() != Definition.Kind.STACK).toList();
    }

    /** A last task that was chosen but is not offered; it stays chosen until somebody says so. */
    public Optional<String> otherLast() {
        String last = get(StackForm.LAST);
        return last.isEmpty() || tasks().stream().anyMatch(card -> card.slug().equals(last))
                ? Optional.empty()
                : Optional.of(last);
    }

    /** Whether somebody else's approval is asked for, be it by the issuer or by the rule. */
    public boolean asksForApproval() {
        return needed > 0 || is(StackForm.DECIDES, "rule");
    }

    public boolean isStack(Card card) {
        return card.kind() == Definition.Kind.STACK;
    }

    public List<String> terms() {
        return StackRights.CHOICES;
    }

    public boolean isTerms(String code) {
        String chosen = get(StackRights.TERMS);
        return chosen.equals(code) || chosen.isEmpty() && code.equals(terms().getFirst());
    }

    public List<StackRule.Shape> shapes() {
        return List.of(StackRule.Shape.values());
    }

    public int levels() {
        return StackRule.MOST_TIERS;
    }
}
