package org.cairn.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cairn.people.OrganizationId;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.files.FileDraft;
import org.cairn.platform.files.FileProblem;
import org.cairn.platform.files.FileStore;
import org.cairn.platform.web.UserProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

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
    private final PackageTaking taking;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    PackageImports(
            FileStore files,
            PackageGates gates,
            PackageTaking taking,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.files = files;
        this.gates = gates;
        this.taking = taking;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Takes a package for this issuer. No transaction is open while the bytes arrive.
     *
     * @param again whether another draft is wanted where the issuer has adapted the same already
     */
    public PackageTaken take(
            Editor editor, OrganizationId issuer, InputStream bytes, boolean again) {
        try (FileDraft zip = files.draft(bytes, PackageEntries.MOST_BYTES)) {
            return switch (PackageFile.read(zip.path(), new PackageEntries.Allowance())) {
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

    /** What a file that did not come in has to say. */
    static UserProblem said(FileProblem problem) {
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
        if (!taking.isOpen(editor, found.origin())) {
            throw new UserProblem(SAY + "reserved", found.origin().issuer());
        }
        Optional<Draft> known = taking.known(issuer, found.origin());
        if (known.isPresent() && !again) {
            return new PackageTaken.Known(known.get());
        }
        PackageGates.Taken taken = gates.take(zip, found);
        return transaction.execute(status -> {
            audit.hold();
            Optional<Draft> earlier = taking.known(issuer, found.origin());
            if (earlier.isPresent() && !again) {
                return new PackageTaken.Known(earlier.get());
            }
            PackageTaken done = taking.take(editor, issuer, found, taken, again);
            if (done instanceof PackageTaken.Refused) {
                status.setRollbackOnly();
            }
            return done;
        });
    }
}
