package org.cairn.catalog.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.OwnPictures;
import org.cairn.catalog.StackDraft;
import org.cairn.catalog.StackLook;
import org.cairn.platform.art.Outline;
import org.cairn.platform.art.Scenery;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * Where a designer chooses how the badge of a stack looks.
 *
 * @param fields as they were typed
 * @param bringing what was typed to a picture of one’s own that could not be taken
 * @param problem what is wrong, of the page or of that picture
 */
public record StackPicturePage(
        StackDraft draft,
        PictureLook look,
        Map<String, String> fields,
        Optional<String> bringing,
        Optional<Text> problem,
        HttpStatus status)
        implements Page {

    static final String ADD = "/stacks/drafts/pictures";

    @Override
    public String template() {
        return "catalog/stack-picture";
    }

    public String address() {
        return address(draft);
    }

    static String address(StackDraft draft) {
        return "/stacks/drafts/" + draft.id();
    }

    public String add() {
        return ADD;
    }

    public String get(String field) {
        return fields.getOrDefault(field, "");
    }

    public boolean isOutline(Outline outline) {
        return get(StackLook.OUTLINE).equals(outline.code());
    }

    public boolean hasOutline() {
        return !get(StackLook.OUTLINE).isEmpty();
    }

    public List<Scenery> landscapes() {
        return List.of(Scenery.values());
    }

    public boolean isLandscape(Scenery scenery) {
        String chosen = get(StackLook.LANDSCAPE);
        return chosen.equals(scenery.code()) || chosen.isEmpty() && scenery == Scenery.HILLS;
    }

    /** Whether the issuer’s own picture takes the place of the drawing. */
    public boolean isOwn() {
        return look.named() != PictureLook.Named.NONE;
    }

    public boolean isMissing() {
        return look.named() == PictureLook.Named.MISSING;
    }

    public boolean isAboutPage() {
        return problem.isPresent() && bringing.isEmpty();
    }

    public boolean isAboutWords() {
        return bringing.isPresent()
                && problem.filter(text -> text.key().startsWith(PicturePage.ALTERNATIVE))
                        .isPresent();
    }

    public boolean isAboutFile() {
        return bringing.isPresent() && problem.isPresent() && !isAboutWords();
    }

    public long mostMegabytes() {
        return OwnPictures.MOST_BYTES >> 20;
    }

    public int leastPixels() {
        return OwnPictures.LEAST_PIXELS;
    }

    public int mostPixels() {
        return OwnPictures.MOST_PIXELS;
    }
}
