package org.cairn.portfolio;

import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.catalog.EvidenceKind;
import org.cairn.people.PersonId;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.NotThere;
import org.cairn.portfolio.intake.FileName;
import org.cairn.portfolio.intake.Intake;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Front desk: the evidence that educators gather, each piece its owner's alone. */
@Service
public class Portfolio {

    private final ArtifactStore store;
    private final Intake intake;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Portfolio(
            ArtifactStore store,
            Intake intake,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.intake = intake;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Adds a text in Markdown. */
    @Transactional
    public Artifact addText(PersonId owner, Label label, String markdown) {
        return add(owner, label, EvidenceKind.TEXT, Wording.text(markdown));
    }

    /** Adds an address on the web. */
    @Transactional
    public Artifact addLink(PersonId owner, Label label, String address) {
        return add(owner, label, EvidenceKind.LINK, Wording.link(address));
    }

    /**
     * Streams a file in; what it is (document, picture, video, sound) is found out from its bytes.
     * No transaction is open while the bytes arrive.
     *
     * @param declaredBytes how many bytes were announced; below 0 = nobody said
     */
    public Artifact addFile(
            PersonId owner, Label label, String fileName, InputStream bytes, long declaredBytes) {
        Wording.check(titled(label, fileName));
        return add(owner, label, intake.take(bytes, fileName, declaredBytes));
    }

    /** Adds a file that has come in already. */
    Artifact add(PersonId owner, Label label, Intake.Taken taken) {
        FileContent content =
                new FileContent(
                        taken.stored().hash(),
                        taken.stored().bytes(),
                        taken.type().mediaType(),
                        taken.fileName());
        Label full = titled(label, taken.fileName());
        return transaction.execute(status -> add(owner, full, taken.type().kind(), content));
    }

    /** The owner's pieces, newest first, without those put away. */
    public List<Artifact> of(PersonId owner, Shelf shelf) {
        return store.list(owner, shelf);
    }

    /** How many there are, on all pages. */
    public long count(PersonId owner, Shelf shelf) {
        return store.count(owner, shelf);
    }

    /** One of the owner's pieces, also one that was put away. */
    public Optional<Artifact> find(PersonId owner, ArtifactId id) {
        return store.ofOwner(owner, id);
    }

    /** Those of them that are the person's, by one question. */
    public Map<ArtifactId, Artifact> find(PersonId owner, Collection<ArtifactId> ids) {
        return store.ofOwner(owner, ids).stream()
                .collect(Collectors.toMap(Artifact::id, Function.identity()));
    }

    public boolean isRetired(PersonId owner, ArtifactId id) {
        return store.isRetired(own(owner, id).id());
    }

    /** The piece that this one replaced. */
    public Optional<Artifact> former(PersonId owner, ArtifactId id) {
        return store.former(own(owner, id).id());
    }

    /** Where the piece was handed in, first use first. */
    public List<Use> uses(PersonId owner, ArtifactId id) {
        return store.uses(own(owner, id).id());
    }

    /** The same of all of the owner’s pieces that were handed in; in one question. */
    public Map<ArtifactId, List<Use>> uses(PersonId owner) {
        return store.uses(owner);
    }

    /** Changes what is written on a piece; copies that were handed in keep the old words. */
    @Transactional
    public void relabel(PersonId owner, ArtifactId id, String title, String note) {
        Label label = Wording.check(Label.of(title, note));
        store.relabel(own(owner, id).id(), label.title(), label.note());
        audit.record(Audit.of(owner, "educator", "portfolio.relabel", "artifact/" + id));
    }

    /**
     * Copies of the pieces as they are now, in the order asked for; {@code use} is kept for the
     * owner to see.
     */
    @Transactional
    public List<Exhibit> freeze(PersonId owner, Collection<ArtifactId> ids, Use use) {
        Map<ArtifactId, Artifact> found =
                store.ofOwner(owner, ids).stream()
                        .collect(Collectors.toMap(Artifact::id, Function.identity()));
        return new LinkedHashSet<>(ids)
                .stream()
                        .map(id -> Optional.ofNullable(found.get(id)).orElseThrow(NotThere::new))
                        .peek(artifact -> store.use(artifact.id(), use, clock.instant()))
                        .map(Exhibit::of)
                        .toList();
    }

    /** Puts a piece away; what was handed in keeps its copy. */
    @Transactional
    public void retire(PersonId owner, ArtifactId id) {
        store.retire(own(owner, id).id(), clock.instant());
        audit.record(Audit.of(owner, "educator", "portfolio.retire", "artifact/" + id));
    }

    private Artifact add(PersonId owner, Label label, EvidenceKind kind, Content content) {
        Label checked = Wording.check(label);
        checked.replaces().ifPresent(former -> own(owner, former));
        Artifact artifact =
                new Artifact(
                        ArtifactId.next(),
                        owner,
                        kind,
                        checked.title(),
                        checked.note(),
                        content,
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        store.add(artifact, checked.replaces());
        checked.replaces().ifPresent(former -> store.retire(former, artifact.addedAt()));
        audit.record(
                Audit.of(owner, "educator", "portfolio.add", "artifact/" + artifact.id())
                        .with("kind", kind.code())
                        .with("sha256", content.hash()));
        return artifact;
    }

    private Artifact own(PersonId owner, ArtifactId id) {
        return find(owner, id).orElseThrow(NotThere::new);
    }

    static Label titled(Label label, String fileName) {
        return label.title().isBlank()
                ? new Label(FileName.stem(FileName.clean(fileName)), label.note(), label.replaces())
                : label;
    }
}
