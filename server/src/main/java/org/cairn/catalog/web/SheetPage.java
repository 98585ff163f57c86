package org.cairn.catalog.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cairn.catalog.Approval;
import org.cairn.catalog.Comment;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Draft;
import org.cairn.catalog.DraftLinks;
import org.cairn.catalog.DraftSaving;
import org.cairn.catalog.LibraryUse;
import org.cairn.catalog.Origin;
import org.cairn.catalog.Sheet;
import org.cairn.catalog.SheetView;
import org.cairn.catalog.TemplateFile;
import org.cairn.catalog.ToMend;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.web.Frame;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/**
 * One page of a draft, to be written on.
 *
 * @param savedBy who saved the draft last
 * @param conflict what was typed while the page changed elsewhere
 * @param problem why what was typed was not kept
 * @param definition the draft as it would look, dots where words are missing
 * @param sample ratings to try the rubric with
 * @param remarks what was said about its fields
 * @param files what is known of the templates of the draft
 * @param picture how the badge looks, on the page where that is chosen
 * @param voices what pilots have found unclear in this part
 * @param links what is known of the addresses that the draft names
 * @param from from where in the library it came
 */
public record SheetPage(
        Outline outline,
        SheetView view,
        String savedBy,
        Optional<DraftSaving.Conflict> conflict,
        Optional<Text> problem,
        Definition definition,
        Map<String, String> sample,
        Remarks remarks,
        Approval.Stage stage,
        Map<Sha256, TemplateFile> files,
        Optional<PictureLook> picture,
        List<PilotReport.Voice> voices,
        DraftLinks links,
        Optional<LibraryUse> from)
        implements Page {

    public SheetPage {
        sample = Map.copyOf(sample);
        files = Map.copyOf(files);
    }

    @Override
    public String template() {
        return "catalog/draft-sheet";
    }

    @Override
    public HttpStatus status() {
        if (conflict.isPresent()) {
            return HttpStatus.CONFLICT;
        }
        return problem.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    public Draft draft() {
        return view.draft();
    }

    public Sheet sheet() {
        return view.sheet();
    }

    public boolean is(Sheet.Kind kind) {
        return sheet().kind() == kind;
    }

    public boolean isInReview() {
        return stage != Approval.Stage.WRITING;
    }

    public String address() {
        return outline.address(sheet());
    }

    public String kept() {
        return outline.address() + "/kept/" + sheet().address();
    }

    public String shape() {
        return view.shape();
    }

    /** The language of what is written, as an attribute. */
    public String lang() {
        return draft().language();
    }

    public Field field(Frame frame, String name) {
        Optional<ToMend> found = found(name);
        boolean missing = found.map(ToMend::missing).orElse(false);
        return new Field(
                name,
                FieldWords.alone(frame, sheet().kind(), name),
                FieldWords.hint(frame, sheet().kind(), name),
                view.value(name),
                missing ? "" : found.map(ToMend::message).map(frame::t).orElse(""),
                missing,
                remarks.at(sheet(), name).stream().filter(Comment::isOpen).toList());
    }

    private Optional<ToMend> found(String name) {
        return outline.of(sheet()).stream()
                .filter(one -> !one.isSum())
                .filter(one -> one.field().equals(name) || isInList(name, one.field()))
                .findFirst();
    }

    /** A line of a list of words is mended in the field that shows the list. */
    private static boolean isInList(String name, String place) {
        return place.matches(Pattern.quote(name) + "\\[\\d+]");
    }

    /** What is said about the page or a list on it rather than about a field. */
    public List<String> about(Frame frame, String list) {
        return outline.of(sheet()).stream()
                .filter(one -> one.field().equals(list))
                .map(one -> frame.t(one.message()))
                .toList();
    }

    public String value(String name) {
        return view.value(name);
    }

    /** How many items a list has. */
    public int size(String list) {
        JsonNode node = view.at(list);
        return node.isArray() ? node.size() : 0;
    }

    /** Whether a list of words has this one, or a field says just this. */
    public boolean has(String name, String value) {
        JsonNode node = view.at(name);
        return node.isArray()
                ? node.valueStream().anyMatch(one -> one.asString("").equals(value))
                : view.value(name).equals(value);
    }

    public String anchor(String name) {
        return Field.id(name);
    }

    /** The number of a criterion in the whole rubric, from 1. */
    public int number(String criterion) {
        return 1 + criteria().map(node -> node.path("id").asString("")).toList().indexOf(criterion);
    }

    /** All criteria as they are written so far. */
    public List<JsonNode> allCriteria() {
        return criteria().toList();
    }

    private Stream<JsonNode> criteria() {
        return draft().document()
                .path("rubric")
                .path("sections")
                .valueStream()
                .flatMap(section -> section.path("criteria").valueStream());
    }

    /** The levels that all criteria share. */
    public List<JsonNode> levels() {
        return draft().document().path("rubric").path("levels").valueStream().toList();
    }

    /** The name of a level of this criterion: its own, or the rubric's. */
    public String levelName(Frame frame, int index) {
        String own = view.value("levels[" + index + "].name");
        String id = view.value("levels[" + index + "].id");
        String shared =
                levels().stream()
                        .filter(level -> level.path("id").asString("").equals(id))
                        .map(level -> level.path("name").asString(""))
                        .findFirst()
                        .orElse("");
        String name = own.isEmpty() ? shared : own;
        return name.isEmpty() ? frame.t("catalog.item.rubric.levels", index + 1) : name;
    }

    /** Whether this criterion has levels of its own. */
    public boolean hasOwnLevels() {
        return view.at("levels").valueStream().anyMatch(level -> level.has("name"));
    }

    /** The level that meets where this criterion does not say otherwise. */
    public boolean meets(String level) {
        String own = view.value("meets");
        String shared = draft().document().path("rubric").path("meets").asString("");
        return level.equals(own.isEmpty() ? shared : own);
    }

    public String rule() {
        return draft().document().path("rubric").path("rule").path("type").asString("");
    }

    public RubricBench bench() {
        return RubricBench.of(definition.rubric(), sample);
    }

    public HoursTable hours() {
        return new HoursTable(view.plan());
    }

    /** The bytes behind a template; empty where nobody has brought them. */
    public Optional<TemplateFile> file(int template) {
        return file("templates[" + template + "].sha256");
    }

    /** The bytes that a field names. */
    public Optional<TemplateFile> file(String field) {
        String hash = view.value(field);
        return hash.matches("[0-9a-f]{64}")
                ? Optional.ofNullable(files.get(new Sha256(hash)))
                : Optional.empty();
    }

    public long kilobytes(int template) {
        return file(template).map(SheetPage::kilobytes).orElse(0L);
    }

    public static long kilobytes(TemplateFile file) {
        return Math.ceilDiv(file.bytes(), 1000);
    }

    /** Whether a course of the draft has modules. */
    public boolean hasModules() {
        return courses().stream().anyMatch(course -> !course.path("modules").isEmpty());
    }

    /** Whether the usual parts of a program can be laid out here. */
    public boolean mayLayOut(String role) {
        return draft().mayLayOut() && !draft().hasPart(role);
    }

    public List<Coverage> coverage() {
        return Coverage.of(draft());
    }

    /** The courses as they are planned so far. */
    public List<JsonNode> courses() {
        return draft().document().path("hours").path("courses").valueStream().toList();
    }

    public String label(Frame frame, String name) {
        return FieldWords.label(frame, draft(), sheet().kind(), name);
    }

    /** A choice in words; what a file brought and nobody knows stands for itself. */
    public String word(Frame frame, String prefix, String value) {
        return frame.messages().has(prefix + value) ? frame.t(prefix + value) : value;
    }

    /** The languages of the program, and the one that a file brought. */
    public List<String> languages() {
        return Stream.of("en", "es", lang()).distinct().toList();
    }

    /** What is said of one source, in the order in which one writes it down. */
    public List<String> fieldsOf(String list) {
        return switch (list) {
            case "research" -> List.of("title", "authors", "year", "url", "says");
            case "resources" -> List.of("title", "url", "says");
            default -> List.of("framework", "code", "name", "url", "statement", "type");
        };
    }

    /** Whose words the draft began with, in one sentence. */
    public String adapted(Frame frame, Origin origin) {
        return Copying.adapted(frame, origin);
    }

    /** The slug that the title suggests, as long as none is written. */
    public String suggestedSlug() {
        return draft().slug();
    }
}
