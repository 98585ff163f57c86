package org.cairn.catalog;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Front desk: pictures that issuers made for their badges. A definition names them by their bytes;
 * whose they are is kept here, so that no hash in a file shows what somebody handed in.
 */
@Service
public class OwnPictures {

    /** No picture is larger. */
    public static final long MOST_BYTES = 1L << 20;

    /** Smaller ones are coarse on the page of a badge. */
    public static final int LEAST_PIXELS = 400;

    public static final int MOST_PIXELS = 2_000;
    public static final int LONGEST_ALTERNATIVE = 300;

    private static final Sheet SHEET = Sheet.of(Sheet.Kind.PICTURE);

    private final PictureStore store;
    private final DesignStore drafts;
    private final DraftKeeping keeping;
    private final PlanStore plans;
    private final ObjectProvider<PictureGate> gate;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OwnPictures(
            PictureStore store,
            DesignStore drafts,
            DraftKeeping keeping,
            PlanStore plans,
            ObjectProvider<PictureGate> gate,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.keeping = keeping;
        this.plans = plans;
        this.gate = gate;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A picture for a draft.
     *
     * @param seen what the page of the picture said when its form was shown
     * @param alternative what the picture shows, in words
     */
    public record Wish(DraftId draft, String seen, String alternative) {}

    /**
     * Takes a picture in and shows it in place of the drawing. No transaction is open while the
     * bytes arrive.
     *
     * @return what of a drawing was left out
     */
    public Set<String> add(Editor editor, Wish wish, InputStream bytes, String fileName) {
        mayChange(Drafts.seenBy(editor, drafts.find(wish.draft())));
        String alternative = words(wish.alternative());
        PictureGate.Taken taken = gate.getObject().take(bytes, fileName);
        transaction.executeWithoutResult(status -> add(editor, wish, alternative, taken));
        return taken.leftOut();
    }

    /** What a picture shows, or a word that it is missing or too long. */
    static String words(String typed) {
        String alternative = typed.replaceAll("\\s+", " ").strip();
        if (alternative.isEmpty()) {
            throw new UserProblem("catalog.picture.alternative.needed");
        }
        if (alternative.codePointCount(0, alternative.length()) > LONGEST_ALTERNATIVE) {
            throw new UserProblem("catalog.picture.alternative.long", LONGEST_ALTERNATIVE);
        }
        return alternative;
    }

    private void add(Editor editor, Wish wish, String alternative, PictureGate.Taken taken) {
        Draft draft = Drafts.seenBy(editor, drafts.hold(wish.draft()));
        mayChange(draft);
        String hash = taken.stored().hash().hex();
        JsonNode there = draft.document().path("picture").path("own");
        if (there.path("sha256").asString("").equals(hash)
                && there.path("alternative").asString("").equals(alternative)) {
            return;
        }
        ObjectNode shown = SHEET.shown(SHEET.slice(draft.document()).orElseThrow());
        if (!Canonical.hash(shown).value().equals(wish.seen())) {
            throw new UserProblem(HttpStatus.CONFLICT, "catalog.picture.meanwhile");
        }
        store.add(draft.issuer(), taken, editor.person(), clock.instant());
        draft.document()
                .withObject("/picture")
                .putObject("own")
                .put("sha256", hash)
                .put("alternative", alternative);
        keeping.keep(draft.savedBy(editor.person(), clock.instant()));
        audit.record(
                Audit.of(
                                editor.person(),
                                "designer",
                                "catalog.add-picture",
                                "draft/" + wish.draft())
                        .with("sha256", hash));
    }

    private void mayChange(Draft draft) {
        if (draft.became().isPresent()) {
            throw new UserProblem("catalog.studio.published-meanwhile");
        }
        if (!plans.of(List.of(draft.id())).isEmpty()) {
            throw new UserProblem("catalog.plan.holds");
        }
    }

    /** Takes in a picture that a definition of this issuer is going to name. */
    public Sha256 bring(OrganizationId issuer, PersonId by, InputStream bytes, String fileName) {
        PictureGate.Taken taken = gate.getObject().take(bytes, fileName);
        transaction.executeWithoutResult(status ->
                keep(issuer, by, taken, "catalog.bring-picture", "organization/" + issuer));
        return taken.stored().hash();
    }

    PictureGate.Taken take(InputStream bytes, String fileName) {
        return gate.getObject().take(bytes, fileName);
    }

    void keep(
            OrganizationId issuer,
            PersonId by,
            PictureGate.Taken taken,
            String step,
            String subject) {
        store.add(issuer, taken, by, clock.instant());
        audit.record(
                Audit.of(by, "designer", step, subject)
                        .with("sha256", taken.stored().hash().hex()));
    }

    boolean isHere(OrganizationId issuer, Sha256 hash) {
        return store.knows(issuer, hash);
    }

    /** Whether the picture that a draft names is here and may be shown for its issuer. */
    public boolean isHere(Draft draft) {
        return hash(draft.document()).filter(hash -> store.knows(draft.issuer(), hash)).isPresent();
    }

    /** Whether a draft names a picture. */
    public boolean isNamed(Draft draft) {
        return hash(draft.document()).isPresent();
    }

    /** The picture that a draft names and nobody has brought. */
    List<ToMend> missing(Draft draft) {
        return isMissing(draft.issuer(), draft.document())
                ? List.of(
                        new ToMend(
                                SHEET,
                                "picture.own.sha256",
                                Text.of("catalog.problem.picture"),
                                false))
                : List.of();
    }

    /** The same in a definition file, at its line. */
    List<DefinitionProblem> missing(OrganizationId issuer, Source file) {
        return isMissing(issuer, file.tree())
                ? List.of(file.problem("/picture/own/sha256", "catalog.problem.picture"))
                : List.of();
    }

    private boolean isMissing(OrganizationId issuer, JsonNode document) {
        return hash(document).filter(hash -> !store.knows(issuer, hash)).isPresent();
    }

    private static Optional<Sha256> hash(JsonNode document) {
        return Optional.of(document.path("picture").path("own").path("sha256").asString(""))
                .filter(hash -> hash.matches(PictureJson.HASH))
                .map(Sha256::new);
    }

    /** Makes public what an edition shows, in the transaction that publishes it. */
    void publish(Edition edition, PersonId by) {
        edition.definition()
                .picture()
                .own()
                .ifPresent(own ->
                        store.publish(edition.issuer(), own.hash(), by, edition.publishedAt()));
    }
}
