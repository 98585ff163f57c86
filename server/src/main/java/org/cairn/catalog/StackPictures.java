package org.cairn.catalog;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.people.FieldChecks;
import org.cairn.people.FieldProblems;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.web.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Front desk: how the badge of a stack that is being written looks. */
@Service
public class StackPictures {

    private final StackDesigns designs;
    private final OwnPictures pictures;
    private final EditionStore editions;
    private final TransactionTemplate transaction;

    StackPictures(
            StackDesigns designs,
            OwnPictures pictures,
            EditionStore editions,
            TransactionTemplate transaction) {
        this.designs = designs;
        this.pictures = pictures;
        this.editions = editions;
        this.transaction = transaction;
    }

    /** What of the draft can be seen in the picture. */
    public static final List<String> SEEN =
            List.of(StackForm.SHORT, StackLook.OUTLINE, StackLook.COLOR, StackLook.LANDSCAPE);

    /**
     * A picture for a draft.
     *
     * @param seen which version of the draft the page showed
     * @param alternative what the picture shows, in words
     */
    public record Wish(DraftId draft, int seen, String alternative) {}

    /** Keeps what was typed, and all else as it stands, unless somebody has saved meanwhile. */
    public void save(Editor editor, DraftId id, int seen, Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>(designs.open(editor, id).fields());
        typed.forEach((name, value) -> {
            if (SEEN.contains(name) || name.equals(StackLook.ALTERNATIVE)) {
                fields.put(name, value);
            }
        });
        designs.save(editor, id, seen, fields);
    }

    /** Draws the badge again instead of the issuer’s own picture. */
    public void draw(Editor editor, DraftId id, int seen) {
        Map<String, String> fields = new LinkedHashMap<>(designs.open(editor, id).fields());
        fields.put(StackLook.OWN, "");
        fields.put(StackLook.ALTERNATIVE, "");
        designs.save(editor, id, seen, fields);
    }

    /**
     * Takes a picture in and shows it in place of the drawing. No transaction is open while the
     * bytes arrive.
     *
     * @return what of a drawing was left out
     */
    public Set<String> add(Editor editor, Wish wish, InputStream bytes, String fileName) {
        StackDraft draft = designs.open(editor, wish.draft());
        String words = OwnPictures.words(wish.alternative());
        PictureGate.Taken taken = pictures.take(bytes, fileName);
        Map<String, String> fields = new LinkedHashMap<>(draft.fields());
        fields.put(StackLook.OWN, taken.stored().hash().hex());
        fields.put(StackLook.ALTERNATIVE, words);
        if (fields.equals(draft.fields())) {
            return taken.leftOut();
        }
        transaction.executeWithoutResult(status -> {
            designs.save(editor, wish.draft(), wish.seen(), fields);
            pictures.keep(
                    draft.issuer(),
                    editor.person(),
                    taken,
                    "catalog.add-picture",
                    "stack-draft/" + draft.id());
        });
        return taken.leftOut();
    }

    /** What keeps such a badge from being read, where something does. */
    public Optional<Text> problem(Map<String, String> fields) {
        FieldChecks checks = new FieldChecks();
        StackLook.check(fields, checks);
        try {
            checks.orComplain();
            return Optional.empty();
        } catch (FieldProblems problems) {
            return problems.byField().values().stream().findFirst();
        }
    }

    /** Whether a picture of the issuer’s own is named. */
    public boolean isNamed(StackDraft draft) {
        return StackLook.hash(draft.fields()).isPresent();
    }

    /** Whether it is here and may be shown for this issuer. */
    public boolean isHere(StackDraft draft) {
        return StackLook.hash(draft.fields())
                .filter(hash -> pictures.isHere(draft.issuer(), hash))
                .isPresent();
    }

    /**
     * The draft as an edition that nobody can begin, of which its badge is drawn.
     *
     * @param typed what stands on the page and is not kept yet
     */
    public Edition asEdition(StackDraft draft, Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>(draft.fields());
        fields.putAll(typed);
        MicroCredentialId stack =
                draft.slug()
                        .flatMap(editions::find)
                        .map(EditionStore.Held::id)
                        .orElse(new MicroCredentialId(draft.id().value()));
        return new Edition(
                new EditionId(Sha256.ofText(draft.id() + "@" + draft.version()).hex()),
                stack,
                1,
                draft.issuer(),
                StackDefining.sketch(fields),
                draft.savedAt());
    }
}
