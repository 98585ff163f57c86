package org.cairn.catalog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.catalog.Explainer.Use;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.files.FileStore;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.files.Stored;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Front desk: films of an explainer with their captions and posters. They are kept as templates
 * are: a definition names their bytes, and whose they are is known here.
 */
@Service
public class ExplainerFiles {

    /** No film is larger. */
    public static final long MOST_BYTES = 250L << 20;

    /** No poster is larger. */
    public static final long MOST_POSTER = 10L << 20;

    private final TemplateStore store;
    private final TemplateFiles templates;
    private final DesignStore drafts;
    private final DraftKeeping keeping;
    private final ObjectProvider<TemplateGate> gate;
    private final FileStore files;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExplainerFiles(
            TemplateStore store,
            TemplateFiles templates,
            DesignStore drafts,
            DraftKeeping keeping,
            ObjectProvider<TemplateGate> gate,
            FileStore files,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.templates = templates;
        this.drafts = drafts;
        this.keeping = keeping;
        this.gate = gate;
        this.files = files;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A file that somebody brings to a video of a draft. */
    public record Bringing(String video, Use use, InputStream bytes, String fileName) {}

    /**
     * Takes the file in, by what its bytes are, and gives it to the video in place of one that was
     * there. No transaction is open while the bytes arrive.
     */
    public void add(Editor editor, DraftId id, Bringing one) {
        Draft draft = Drafts.seenBy(editor, drafts.find(id));
        templates.mayChange(draft);
        video(draft, one.video());
        TemplateFile file = taken(one);
        transaction.executeWithoutResult(status -> add(editor, id, one, file));
    }

    private TemplateFile taken(Bringing one) {
        if (one.use() == Use.CAPTIONS) {
            return captions(one.bytes());
        }
        long most = one.use() == Use.FILM ? MOST_BYTES : MOST_POSTER;
        TemplateFile file = gate.getObject().take(one.bytes(), one.fileName(), most).file();
        if (!one.use().takes(file.mediaType())) {
            throw new UserProblem("catalog.film.type." + one.use().code());
        }
        return file;
    }

    /** Keeps captions in their plain form. */
    TemplateFile captions(InputStream bytes) {
        try {
            byte[] plain = Captions.plain(bytes.readNBytes(Captions.MOST_BYTES + 1));
            Stored kept = files.put(new ByteArrayInputStream(plain));
            return new TemplateFile(kept.hash(), Captions.MEDIA_TYPE, "vtt", kept.bytes());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void add(Editor editor, DraftId id, Bringing one, TemplateFile file) {
        Draft draft = Drafts.seenBy(editor, drafts.hold(id));
        templates.mayChange(draft);
        ObjectNode video = video(draft, one.video());
        store.add(draft.issuer(), file, editor.person(), clock.instant());
        if (video.path(one.use().code()).asString("").equals(file.hash().hex())) {
            return;
        }
        video.put(one.use().code(), file.hash().hex());
        keeping.keep(draft.savedBy(editor.person(), clock.instant()));
        audit.record(
                Audit.of(editor.person(), "designer", "catalog.add-film", "draft/" + id)
                        .with("video", one.video())
                        .with("use", one.use().code())
                        .with("sha256", file.hash().hex()));
    }

    private static ObjectNode video(Draft draft, String id) {
        return videos(draft)
                .filter(one -> Sheet.id(one).equals(id))
                .findFirst()
                .map(ObjectNode.class::cast)
                .orElseThrow(NotThere::new);
    }

    private static Stream<JsonNode> videos(Draft draft) {
        JsonNode list = draft.document().path("explainer").path("videos");
        return draft.isProgram()
                ? list.valueStream().filter(ObjectNode.class::isInstance)
                : Stream.empty();
    }

    /** Whether a draft has a video of that id. */
    public boolean hasVideo(Draft draft, String id) {
        return videos(draft).anyMatch(one -> Sheet.id(one).equals(id));
    }

    /** A file that the explainer of this edition shows. */
    public Optional<TemplateFile> of(Edition edition, Sha256 hash) {
        return isNamed(edition.definition(), hash)
                ? Optional.ofNullable(store.published(List.of(hash)).get(hash))
                : Optional.empty();
    }

    /** The same before it is published. */
    public Optional<TemplateFile> of(Draft draft, Sha256 hash) {
        return isNamed(DraftFilled.of(draft.publishable()), hash)
                ? Optional.ofNullable(templates.of(draft).get(hash))
                : Optional.empty();
    }

    private static boolean isNamed(Definition definition, Sha256 hash) {
        return definition.explainer().stream().flatMap(Explainer::files).anyMatch(hash::equals);
    }

    /** What is known of all files of a draft, by hash. */
    public Map<Sha256, TemplateFile> of(Draft draft) {
        return templates.of(draft);
    }
}
