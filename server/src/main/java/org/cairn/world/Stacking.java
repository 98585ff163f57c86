package org.cairn.world;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cairn.catalog.Editor;
import org.cairn.catalog.IssuerDays;
import org.cairn.catalog.Retirements;
import org.cairn.catalog.StackDesigns;
import org.cairn.catalog.StackDraft;
import org.cairn.catalog.StackForm;
import org.cairn.catalog.StackLook;
import org.cairn.catalog.StackRights;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.cairn.platform.art.Outline;
import org.cairn.platform.art.Scenery;
import org.cairn.stacks.StackDecisions;
import org.cairn.stacks.Stacks;
import org.springframework.stereotype.Component;

/**
 * The stacks of the demo world: with a last task, some of several, one after the other, and a stack
 * of stacks. One was earned, one waits for its decision, and one of the stacks ends.
 */
@Component
class Stacking {

    private static final String ASSESSMENT = "assessment-for-learning";
    private static final String LANGUAGE = "language-and-literacy";
    private static final String FAMILIES = "families-and-community";

    private final StackDesigns designs;
    private final Stacks stacks;
    private final StackDecisions decisions;
    private final Showing showing;
    private final Retirements retirements;
    private final IssuerDays days;

    Stacking(
            StackDesigns designs,
            Stacks stacks,
            StackDecisions decisions,
            Showing showing,
            Retirements retirements,
            IssuerDays days) {
        this.designs = designs;
        this.stacks = stacks;
        this.decisions = decisions;
        this.showing = showing;
        this.retirements = retirements;
        this.days = days;
    }

    void tell(OrganizationId issuer, Cast cast) {
        Editor grace = new Editor(cast.person("grace-abernathy"), Set.of(issuer));
        PersonId tomas = cast.person("tomas-alvarez");
        all().forEach(fields -> publish(grace, tomas, issuer, fields));
        begin(grace, issuer);
        walk(cast, tomas);
        retire(grace, issuer);
    }

    /** One ends, while three are on the way in it. */
    private void retire(Editor grace, OrganizationId issuer) {
        LocalDate today = days.today(issuer);
        retirements.retire(
                grace,
                LANGUAGE,
                new Retirements.Wish(
                        today.plusDays(60),
                        today.plusDays(420),
                        "From next school year on, teaching in two languages becomes a stack of its"
                                + " own.",
                        "academic-conversation-in-two-languages"));
    }

    /** One is still being written. */
    private void begin(Editor grace, OrganizationId issuer) {
        StackDraft draft = designs.begin(grace, issuer, Locale.ENGLISH);
        designs.save(
                grace,
                draft.id(),
                draft.version(),
                fields(
                        new Words("STEAM, Step by Step", "STEAM", ""),
                        "levels",
                        List.of(
                                "student-questions-that-drive-inquiry",
                                "models-students-build-and-revise"),
                        Map.of(StackForm.LEVEL_NAME + "1", "Explorer")));
    }

    private static List<Map<String, String>> all() {
        return List.of(assessment(), language(), families(), together());
    }

    private static Map<String, String> assessment() {
        return fields(
                new Words(
                        "Assessment for Learning",
                        "Assess",
                        "Goals that students can say, feedback that they use, and at the end their"
                                + " own judgment of their work."),
                "all",
                List.of("clear-learning-goals", "feedback-that-moves-learning"),
                Map.of(StackForm.LAST, "students-assess-their-own-work"));
    }

    private static Map<String, String> language() {
        return fields(
                new Words(
                        "Language and Literacy",
                        "Language",
                        "Talk, texts, and two languages: any two of these show how language carries"
                                + " your teaching."),
                "some",
                List.of(
                        "academic-conversation-in-two-languages",
                        "curating-text-sets-for-inquiry",
                        "dual-language-education"),
                Map.of(StackForm.COUNT, "2", StackRights.TERMS, "CC-BY-4.0"));
    }

    private static Map<String, String> families() {
        return fields(
                new Words(
                        "Families and Community",
                        "Families",
                        "First listen to one family, then read together with many."),
                "ordered",
                List.of(
                        "partnering-with-families-on-learning-goals",
                        "lectura-compartida-con-las-familias"),
                Map.of(StackForm.DECIDES, "rule"));
    }

    private static Map<String, String> together() {
        return fields(
                new Words(
                        "Teaching That Listens",
                        "Listens",
                        "Two stacks in one: learning that is seen, and families who are heard."),
                "all",
                List.of(ASSESSMENT, FAMILIES),
                Map.of(
                        StackLook.OUTLINE,
                        Outline.PENTAGON.code(),
                        StackLook.COLOR,
                        "#5E2750",
                        StackLook.LANDSCAPE,
                        Scenery.WATER.code()));
    }

    private void walk(Cast cast, PersonId tomas) {
        List.of("imani-okafor", "ana-whitehorse", "ben-adeyemi", "marcus-bell")
                .forEach(one -> stacks.begin(cast.person(one), ASSESSMENT));
        List.of("mercedes-quintanilla", "mei-ling-lin", "kenichi-sato")
                .forEach(one -> stacks.begin(cast.person(one), LANGUAGE));
        stacks.begin(cast.person("fatima-el-amin"), FAMILIES);
        PersonId imani = cast.person("imani-okafor");
        decisions.waiting(tomas).stream()
                .filter(line -> line.due().person().equals(imani))
                .flatMap(line -> decisions.award(tomas, line.due().number()).stream())
                .forEach(badge -> showing.show(imani, badge, "public"));
    }

    private void publish(
            Editor editor, PersonId approver, OrganizationId issuer, Map<String, String> fields) {
        StackDraft draft = designs.begin(editor, issuer, Locale.ENGLISH);
        designs.save(editor, draft.id(), draft.version(), fields);
        int version = designs.open(editor, draft.id()).version();
        designs.approve(approver, draft.id(), version);
        designs.publish(editor, draft.id(), version);
    }

    /** Its name, short word, and summary. */
    private record Words(String title, String shortWord, String summary) {}

    private static Map<String, String> fields(
            Words words, String shape, List<String> members, Map<String, String> more) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(StackForm.TITLE, words.title());
        fields.put(StackForm.SHORT, words.shortWord());
        fields.put(StackForm.SUMMARY, words.summary());
        fields.put(StackForm.LANGUAGE, "en");
        fields.put(StackForm.SHAPE, shape);
        fields.put(StackForm.DECIDES, "issuer");
        for (String member : members) {
            fields.put(StackForm.PLACE + member, String.valueOf(members.indexOf(member) + 1));
        }
        fields.putAll(more);
        return fields;
    }
}
