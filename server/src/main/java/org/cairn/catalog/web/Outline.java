package org.cairn.catalog.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.catalog.Draft;
import org.cairn.catalog.LinkPlace;
import org.cairn.catalog.Sheet;
import org.cairn.catalog.ToMend;
import org.cairn.platform.web.Frame;
import org.cairn.platform.web.Text;
import tools.jackson.databind.JsonNode;

/**
 * All pages of a draft with what each still needs.
 *
 * @param current where one is; empty on the pages about the whole
 */
public record Outline(Draft draft, List<ToMend> mend, Optional<Sheet> current) {

    public Outline {
        mend = List.copyOf(mend);
    }

    public String address() {
        return "/catalog/drafts/" + draft.id();
    }

    public String address(Sheet sheet) {
        return address() + "/" + sheet.address();
    }

    /** Where something is mended. */
    public String address(ToMend one) {
        return address(one.sheet()) + (one.field().isEmpty() ? "" : "#" + Field.id(one.field()));
    }

    /** Where an address is written. */
    public String address(LinkPlace place) {
        return address(place.sheet()) + "#" + Field.id(place.field());
    }

    public boolean is(Sheet sheet) {
        return current.equals(Optional.of(sheet));
    }

    public List<ToMend> of(Sheet sheet) {
        return mend.stream().filter(one -> isOn(sheet, one)).toList();
    }

    /** Short word and level can be mended on the page of the picture, too. */
    private static boolean isOn(Sheet sheet, ToMend one) {
        boolean shared =
                sheet.kind() == Sheet.Kind.PICTURE
                        && Set.of("short", "stack.level").contains(one.field());
        return shared || one.sheet().equals(sheet);
    }

    public boolean isDone(Sheet sheet) {
        return of(sheet).isEmpty();
    }

    public int total() {
        return draft.sheets().size();
    }

    public long done() {
        return draft.sheets().stream().filter(this::isDone).count();
    }

    public boolean isComplete() {
        return mend.isEmpty();
    }

    public String meter(Frame frame) {
        return frame.t("catalog.studio.meter", done(), total());
    }

    public String state(Frame frame, Sheet sheet) {
        return frame.t(state(sheet));
    }

    Text state(Sheet sheet) {
        long wrong = of(sheet).stream().filter(one -> !one.missing()).count();
        long missing = of(sheet).size() - wrong;
        if (wrong > 0) {
            return Text.of("catalog.studio.state.wrong", wrong);
        }
        return missing > 0
                ? Text.of("catalog.studio.state.missing", missing)
                : Text.of("catalog.studio.state.done");
    }

    public String color(Sheet sheet) {
        boolean wrong = of(sheet).stream().anyMatch(one -> !one.missing());
        return wrong ? "problem" : isDone(sheet) ? "met" : "neutral";
    }

    /** The name of a page: of a criterion or part its title, once it has one. */
    public String title(Frame frame, Sheet sheet) {
        if (sheet.kind() == Sheet.Kind.STEP) {
            return frame.t("catalog.planning.step." + sheet.item());
        }
        String kind = "catalog.studio.sheet." + sheet.kind().code();
        if (!sheet.kind().isItem()) {
            return frame.t(kind);
        }
        return item(sheet)
                .map(node -> node.path("title").asString(""))
                .filter(title -> !title.isEmpty())
                .orElseGet(() -> frame.t(kind + ".untitled"));
    }

    private Optional<JsonNode> item(Sheet sheet) {
        JsonNode document = draft.document();
        var items =
                sheet.kind() == Sheet.Kind.PART
                        ? document.path("parts").valueStream()
                        : document.path("rubric")
                                .path("sections")
                                .valueStream()
                                .flatMap(section -> section.path("criteria").valueStream());
        return items.filter(node -> node.path("id").asString("").equals(sheet.item())).findFirst();
    }

    /** The page after this one; empty after the last. */
    public Optional<Sheet> next() {
        List<Sheet> all = draft.sheets();
        int here = current.map(all::indexOf).orElse(-1);
        return here + 1 < all.size() ? Optional.of(all.get(here + 1)) : Optional.empty();
    }

    /** What the draft is called as long as it has no title. */
    public String name(Frame frame) {
        return draft.title().isEmpty() ? frame.t("catalog.studio.untitled") : draft.title();
    }

    /** One thing to mend, as a sentence with the name of its place. */
    public String words(Frame frame, ToMend one) {
        String what = frame.t(one.message());
        if (one.field().isEmpty()) {
            return what;
        }
        String label = FieldWords.label(frame, draft, one.sheet().kind(), one.field());
        return one.missing() ? label : label + ": " + what;
    }
}
