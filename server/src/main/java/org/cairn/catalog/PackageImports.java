package org.cairn.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.cairn.people.OrganizationId;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.files.FileDraft;
import org.cairn.platform.files.FileProblem;
import org.cairn.platform.files.FileStore;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/**
 * Front desk: takes packages in. What one brings becomes a draft that says whose words it began
 * with; one's own comes back as the next edition.
 */
@Service
public class PackageImports {

    /** No package is larger, nor what it unpacks to. */
    public static final long MOST_BYTES = PackageEntries.MOST_BYTES;

    private static final String SAY = "catalog.package.problem.";

    private final FileStore files;
    private final PackageGates gates;
    private final DesignStore designs;
    private final EditionStore editions;
    private final Drafts drafts;
    private final Adaptations adaptations;
    private final Origins origins;
    private final Originals originals;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PackageImports(
            FileStore files,
            PackageGates gates,
            DesignStore designs,
            EditionStore editions,
            Drafts drafts,
            Adaptations adaptations,
            Origins origins,
            Originals originals,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.files = files;
        this.gates = gates;
        this.designs = designs;
        this.editions = editions;
        this.drafts = drafts;
        this.adaptations = adaptations;
        this.origins = origins;
        this.originals = originals;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Takes a package for this issuer. No transaction is open while the bytes arrive.
     *
     * @param again whether another draft is wanted where the issuer has adapted the same already
     */
    public PackageTaken take(
            Editor editor, OrganizationId issuer, InputStream bytes, boolean again) {
        try (FileDraft zip = files.draft(bytes, PackageEntries.MOST_BYTES)) {
            return switch (PackageFile.read(zip.path())) {
                case PackageFile.Faulty(var problems, var places) ->
                        new PackageTaken.Refused(problems, places);
                case PackageFile.Sound sound -> take(editor, issuer, zip.path(), sound, again);
            };
        } catch (UserProblem problem) {
            return new PackageTaken.Refused(List.of(problem.text()), List.of());
        } catch (FileProblem problem) {
            throw said(problem);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static UserProblem said(FileProblem problem) {
        return switch (problem.kind()) {
            case TOO_LARGE ->
                    new UserProblem(
                            HttpStatus.CONTENT_TOO_LARGE,
                            SAY + "too-large",
                            PackageEntries.MOST_BYTES >> 20);
            case NO_ROOM -> new UserProblem(HttpStatus.INSUFFICIENT_STORAGE, SAY + "no-room");
            case CUT_SHORT -> new UserProblem(HttpStatus.BAD_REQUEST, SAY + "cut-short");
        };
    }

    private PackageTaken take(
            Editor editor, OrganizationId issuer, Path zip, PackageFile.Sound found, boolean again)
            throws IOException {
        Optional<OrganizationId> owner = owner(editor, found.origin());
        if (owner.isEmpty() && !found.origin().terms().areOpen()) {
            throw new UserProblem(SAY + "reserved", found.origin().issuer());
        }
        Optional<Draft> known = designs.adapting(issuer, found.origin().hash());
        if (known.isPresent() && !again) {
            return new PackageTaken.Known(known.get());
        }
        PackageGates.Taken taken = gates.take(zip, found);
        return transaction.execute(status -> {
            audit.hold();
            Optional<Draft> earlier = designs.adapting(issuer, found.origin().hash());
            if (earlier.isPresent() && !again) {
                return new PackageTaken.Known(earlier.get());
            }
            gates.keep(issuer, taken, editor.person(), clock.instant());
            PackageTaken done =
                    owner.filter(issuer::equals).isPresent()
                            ? back(editor, issuer, found, taken)
                            : newer(editor, issuer, found, taken, again)
                                    .<PackageTaken>map(PackageTaken.Newer::new)
                                    .orElseGet(() -> adapted(editor, issuer, found, taken));
            if (done instanceof PackageTaken.Refused) {
                status.setRollbackOnly();
            }
            return done;
        });
    }

    /** Which of the own organizations published it: here, or at this address before. */
    private Optional<OrganizationId> owner(Editor editor, Origin origin) {
        Optional<OrganizationId> here =
                editions.editions(List.of(origin.hash())).stream().findFirst().map(Edition::issuer);
        return here.or(() ->
                        editor.reach().stream()
                                .filter(own ->
                                        origin.issuerId().isPresent()
                                                && origins.did(own).equals(origin.issuerId()))
                                .findFirst())
                .filter(editor.reach()::contains);
    }

    /** Keeps what it says; where an earlier edition of the same was adapted, that goes on. */
    private Optional<Draft> newer(
            Editor editor,
            OrganizationId issuer,
            PackageFile.Sound found,
            PackageGates.Taken taken,
            boolean again) {
        Definition definition = found.definition().definition();
        ObjectNode document = DraftStart.of(definition);
        taken.name(document);
        Optional<Draft> adaptation =
                again
                        ? Optional.empty()
                        : originals.adapting(editor, issuer, found.origin(), definition.slug());
        originals.bring(issuer, found.origin(), definition.slug(), document);
        adaptation.ifPresent(draft -> record(editor, draft, found.origin()));
        return adaptation;
    }

    private PackageTaken adapted(
            Editor editor,
            OrganizationId issuer,
            PackageFile.Sound found,
            PackageGates.Taken taken) {
        ObjectNode document = adaptations.adapting(found.definition().definition(), found.origin());
        taken.name(document);
        DraftStart.Brought brought = DraftStart.read(DraftStart.bytes(document));
        if (!brought.problems().isEmpty()) {
            throw new UserProblem(SAY + "manifest", brought.problems().getFirst().path());
        }
        Draft draft = drafts.beginAs(issuer, editor.person(), brought.document());
        record(editor, draft, found.origin());
        return new PackageTaken.Begun(draft);
    }

    /** One's own: the same micro-credential goes on, with what it said of itself. */
    private PackageTaken back(
            Editor editor,
            OrganizationId issuer,
            PackageFile.Sound found,
            PackageGates.Taken taken) {
        ObjectNode document = DraftStart.of(found.definition().definition());
        taken.name(document);
        return switch (drafts.beginWith(issuer, DraftStart.bytes(document), editor.person())) {
            case Begun.Ready(Draft draft) -> {
                record(editor, draft, found.origin());
                yield new PackageTaken.Begun(draft);
            }
            case Begun.Taken(Draft draft) -> new PackageTaken.Open(draft);
            case Begun.Refused(var places) ->
                    new PackageTaken.Refused(
                            List.of(Text.of(SAY + "definition", places.size())), places);
        };
    }

    private void record(Editor editor, Draft draft, Origin origin) {
        audit.record(
                Audit.of(
                                editor.person(),
                                "designer",
                                "catalog.import-package",
                                "draft/" + draft.id())
                        .with("from", origin.url())
                        .with("hash", origin.hash())
                        .with("terms", origin.terms().code()));
    }
}
