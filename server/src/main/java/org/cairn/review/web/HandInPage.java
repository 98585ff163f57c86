package org.cairn.review.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Definition;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.cairn.review.Checklist;
import org.cairn.review.Mention;
import org.cairn.review.NameCheck;
import org.cairn.review.Statement;
import org.springframework.http.HttpStatus;

/**
 * The last look before handing in: checklist, statement, note.
 *
 * @param missing what has to be done first
 * @param advice what is worth a second look
 * @param unrevised what was "not yet" and is as it was judged
 * @param names where names stand in the work, for this person's eyes only
 * @param errors by field, in the order of the form
 */
public record HandInPage(
        Heading heading,
        List<Checklist.Item> missing,
        List<Checklist.Item> advice,
        List<PartLink> unrevised,
        int pieces,
        int answers,
        int decisionDays,
        Definition.Anonymity anonymity,
        NameCheck names,
        Form form,
        Map<String, Text> errors)
        implements Page {

    /**
     * What was ticked and typed.
     *
     * @param unrevised whether the person means to hand in what was "not yet" as it is
     * @param students the list that could not be kept, as it was typed
     */
    public record Form(
            boolean ownWork,
            boolean privacy,
            boolean unrevised,
            Optional<Statement.AiUse> ai,
            String tool,
            String note,
            Optional<String> students) {

        static final Form EMPTY =
                new Form(false, false, false, Optional.empty(), "", "", Optional.empty());

        Form with(String list) {
            return new Form(ownWork, privacy, unrevised, ai, tool, note, Optional.of(list));
        }

        /** Who says nothing of AI has that question open, besides what else is missing. */
        Statement.Signature signature() {
            return new Statement.Signature(ownWork, privacy, ai.orElse(Statement.AiUse.NONE), tool);
        }

        public boolean uses(String code) {
            return ai.filter(use -> use.code().equals(code)).isPresent();
        }
    }

    public HandInPage {
        missing = List.copyOf(missing);
        advice = List.copyOf(advice);
        unrevised = List.copyOf(unrevised);
        errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
    }

    /** Whether it has yet to be said on which path the work is earned. */
    public boolean asksPath() {
        return heading.mayTakePath() && heading.taken().isEmpty();
    }

    /** "“Ana Pérez” on page 3 of the file “Plan”". */
    public Text words(Mention mention) {
        String names = String.join(", ", mention.names());
        String where =
                mention.kind() == Mention.Kind.FILE && mention.page() > 0
                        ? "page"
                        : mention.kind().name().toLowerCase(Locale.ROOT);
        return Text.of(
                "review.names.in." + where, names, mention.what(), Math.max(mention.page(), 0));
    }

    public boolean needsNote() {
        return heading.attempt() > 1;
    }

    /** Message key of a sentence of the statement in its present wording. */
    public String wording(String sentence) {
        return "review.statement." + Statement.WORDING + "." + sentence;
    }

    @Override
    public HttpStatus status() {
        return errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    @Override
    public String template() {
        return "review/work-hand-in";
    }
}
