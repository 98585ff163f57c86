package org.cairn.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairn.people.OrganizationId;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.files.FileDraft;
import org.cairn.platform.files.FileProblem;
import org.cairn.platform.files.FileStore;
import org.cairn.platform.files.GrowingFiles;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Front desk: takes packages of stacks in. First a look, for which the package is kept some days;
 * then all of it is made that was looked at, or nothing.
 */
@Service
public class StackPackageImports {

    /** How long a package that was brought can be looked at. */
    public static final Duration KEPT = Duration.ofDays(7);

    private static final int MOST_KEPT = 5;

    private final FileStore files;
    private final GrowingFiles waiting;
    private final StackPackageStore store;
    private final StackPackagePlanning planning;
    private final StackPackageMaking making;
    private final PackageGates gates;
    private final StackMemberStore members;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StackPackageImports(
            FileStore files,
            GrowingFiles waiting,
            StackPackageStore store,
            StackPackagePlanning planning,
            StackPackageMaking making,
            PackageGates gates,
            StackMemberStore members,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.files = files;
        this.waiting = waiting;
        this.store = store;
        this.planning = planning;
        this.making = making;
        this.gates = gates;
        this.members = members;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Keeps a package to be looked at, if it is sound. */
    public StackPackageBrought bring(Editor editor, OrganizationId issuer, InputStream bytes) {
        if (!editor.reach().contains(issuer)) {
            throw new NotThere();
        }
        try (FileDraft zip = files.draft(bytes, PackageImports.MOST_BYTES);
                StackPackageFile found = StackPackageFile.read(zip.path(), files)) {
            return found.problems().isEmpty()
                    ? new StackPackageBrought.Kept(keep(editor, issuer, zip))
                    : new StackPackageBrought.Refused(found.problems());
        } catch (UserProblem problem) {
            return new StackPackageBrought.Refused(List.of(problem.text()));
        } catch (FileProblem problem) {
            throw PackageImports.said(problem);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private StackPackageId keep(Editor editor, OrganizationId issuer, FileDraft zip)
            throws IOException {
        StackPackageId id =
                store.add(
                        new StackPackageStore.Kept(
                                StackPackageId.next(), issuer, editor.person(), zip.hash()),
                        clock.instant());
        if (!Files.exists(waiting.look(id.value()))) {
            waiting.keep(id.value(), zip);
        }
        store.beyond(editor.person(), MOST_KEPT).forEach(this::forget);
        return id;
    }

    /** Says what bringing it would do, and does nothing. */
    public StackPackagePlan look(Editor editor, StackPackageId id) {
        StackPackageStore.Kept kept = mine(editor, id);
        return reading(kept, (zip, found) -> planning.of(editor, kept.issuer(), id, found));
    }

    private StackPackageStore.Kept mine(Editor editor, StackPackageId id) {
        return store.find(id)
                .filter(kept -> kept.person().equals(editor.person()))
                .filter(kept -> editor.reach().contains(kept.issuer()))
                .filter(kept -> Files.exists(waiting.look(id.value())))
                .orElseThrow(NotThere::new);
    }

    /** What is done with a package while it is taken apart. */
    private interface Step<T> {
        T with(Path zip, StackPackageFile found) throws IOException;
    }

    private <T> T reading(StackPackageStore.Kept kept, Step<T> step) {
        Path zip = waiting.look(kept.id().value());
        try (StackPackageFile found = StackPackageFile.read(zip, files)) {
            if (!found.problems().isEmpty()) {
                throw new NotThere();
            }
            return step.with(zip, found);
        } catch (FileProblem problem) {
            throw PackageImports.said(problem);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Makes all that was looked at; pressed twice it is made once.
     *
     * @param seen what the look said of itself
     * @return the address of the stack, and how many drafts were made now
     */
    public Made take(Editor editor, StackPackageId id, String seen) {
        StackPackageStore.Kept kept = mine(editor, id);
        return reading(kept, (zip, found) -> take(editor, kept, new Brought(zip, found, seen)));
    }

    /** Where the stack is, and how many drafts were made. */
    public record Made(String address, int drafts) {}

    /** A package and what somebody read of it. */
    private record Brought(Path zip, StackPackageFile found, String seen) {}

    private Made take(Editor editor, StackPackageStore.Kept kept, Brought brought)
            throws IOException {
        StackPackagePlan plan = planning.of(editor, kept.issuer(), kept.id(), brought.found());
        if (!plan.makes()) {
            return there(plan);
        }
        // somebody may be making it right now: whether it has changed is decided alone
        boolean same = plan.seen().equals(brought.seen());
        Map<String, PackageGates.Taken> taken = same ? letIn(brought, plan) : Map.of();
        return Objects.requireNonNull(
                transaction.execute(status -> {
                    members.hold();
                    audit.hold();
                    StackPackagePlan now =
                            planning.of(editor, kept.issuer(), kept.id(), brought.found());
                    if (!now.makes()) {
                        return there(now);
                    }
                    mustBe(plan, brought.seen());
                    mustBe(now, brought.seen());
                    StackDraft draft = making.make(editor, brought.found(), now, taken);
                    return new Made("/stacks/drafts/" + draft.id(), now.drafts());
                }));
    }

    private static void mustBe(StackPackagePlan plan, String seen) {
        if (!plan.seen().equals(seen)) {
            throw new UserProblem(HttpStatus.CONFLICT, "catalog.stack-package.problem.meanwhile");
        }
    }

    private static Made there(StackPackagePlan plan) {
        StackPackagePlan.Row first = plan.first();
        return first.address()
                .map(address -> new Made(address, 0))
                .orElseThrow(() ->
                        new UserProblem(
                                "catalog.package.problem.reserved", first.origin().issuer()));
    }

    /** The files of what would be made, each by its own gate. */
    private Map<String, PackageGates.Taken> letIn(Brought brought, StackPackagePlan plan)
            throws IOException {
        Map<String, PackageGates.Taken> taken = new HashMap<>();
        for (StackPackageFile.Member member : brought.found().members()) {
            if (isMade(plan, member.slug())) {
                try {
                    taken.put(member.slug(), gates.take(member.zip().path(), member.file()));
                } catch (UserProblem refused) {
                    throw new UserProblem(
                            "catalog.stack-package.problem.in", member.place(), refused.text());
                }
            }
        }
        for (StackPackageFile.Stack stack : brought.found().stacks()) {
            if (isMade(plan, stack.slug()) && !stack.picture().isEmpty()) {
                taken.put(stack.slug(), gates.take(brought.zip(), stack));
            }
        }
        return taken;
    }

    private static boolean isMade(StackPackagePlan plan, String slug) {
        return plan.rows().stream().anyMatch(row -> row.slug().equals(slug) && row.fate().makes());
    }

    /** The person does not want it. */
    public void drop(Editor editor, StackPackageId id) {
        forget(mine(editor, id).id());
    }

    void dropOld() {
        store.before(clock.instant().minus(KEPT)).forEach(this::forget);
    }

    private void forget(StackPackageId id) {
        store.remove(id);
        try {
            waiting.drop(id.value());
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
