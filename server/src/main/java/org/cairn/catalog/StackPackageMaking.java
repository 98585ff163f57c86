package org.cairn.catalog;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.catalog.StackPackagePlan.Fate;
import org.cairn.catalog.StackPackagePlan.Row;
import org.cairn.people.OrganizationId;
import org.cairn.platform.Ids;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Component;

/** Makes what was planned of the package of a stack, in the transaction of its caller. */
@Component
class StackPackageMaking {

    private static final String SAY = "catalog.stack-package.problem.";

    private final PackageTaking taking;
    private final PackageGates gates;
    private final StackDesigns designs;
    private final StackDraftStore drafts;
    private final AuditLog audit;
    private final Clock clock;

    StackPackageMaking(
            PackageTaking taking,
            PackageGates gates,
            StackDesigns designs,
            StackDraftStore drafts,
            AuditLog audit,
            Clock clock) {
        this.taking = taking;
        this.gates = gates;
        this.designs = designs;
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes all of it.
     *
     * @param files what came in of the files of each thing, by its slug
     */
    StackDraft make(
            Editor editor,
            StackPackageFile found,
            StackPackagePlan plan,
            Map<String, PackageGates.Taken> files) {
        Work work = new Work(editor, plan, found, files);
        Map<String, StackPackageFile.Member> members = found.bySlug();
        plan.rows().stream()
                .filter(row -> found.stack(row.slug()).isEmpty())
                .forEach(row -> work.member(row, Optional.ofNullable(members.get(row.slug()))));
        return work.stack(found.first());
    }

    /** One making. */
    private final class Work {

        private final Editor editor;
        private final OrganizationId issuer;
        private final StackPackagePlan plan;
        private final StackPackageFile found;
        private final Map<String, PackageGates.Taken> files;

        /** What stands for each thing in the stacks: a slug, or the id of what is waited for. */
        private final Map<String, String> keys = new HashMap<>();

        private final Set<String> waiting = new HashSet<>();

        Work(
                Editor editor,
                StackPackagePlan plan,
                StackPackageFile found,
                Map<String, PackageGates.Taken> files) {
            this.editor = editor;
            this.issuer = plan.issuer();
            this.plan = plan;
            this.found = found;
            this.files = files;
        }

        void member(Row row, Optional<StackPackageFile.Member> member) {
            if (row.fate().makes()) {
                Draft draft = draft(member.orElseThrow());
                drafts.take(issuer, row.origin().hash(), draft.id());
                known(row.slug(), row.key().isEmpty() ? draft.id().toString() : row.key());
            } else {
                known(row.slug(), row.key().isEmpty() ? Ids.next().toString() : row.key());
            }
        }

        private void known(String slug, String key) {
            keys.put(slug, key);
            if (isId(key)) {
                waiting.add(key);
            }
        }

        private boolean isId(String key) {
            return key.matches("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        }

        private Draft draft(StackPackageFile.Member member) {
            PackageGates.Taken taken = Objects.requireNonNull(files.get(member.slug()));
            return switch (taking.take(editor, issuer, member.file(), taken, false)) {
                case PackageTaken.Begun(Draft draft) -> draft;
                case PackageTaken.Open(Draft draft) -> draft;
                case PackageTaken.Newer(Draft draft) -> draft;
                case PackageTaken.Known(Draft draft) -> draft;
                case PackageTaken.Refused(var problems, var places) ->
                        throw new UserProblem(
                                SAY + "in",
                                member.place(),
                                places.isEmpty() ? problems.getFirst() : said(places.getFirst()));
            };
        }

        private Text said(DefinitionProblem place) {
            return Text.of(
                    SAY + "place",
                    PackageFormat.DEFINITION,
                    place.line(),
                    place.path(),
                    place.message());
        }

        /** First the stacks inside it, so that it can name them. */
        StackDraft stack(StackPackageFile.Stack stack) {
            StackRule rule = stack.file().form().rule();
            for (StackRule.Member member : rule.everything()) {
                if (!keys.containsKey(member.slug())) {
                    inner(found.stack(member.slug()).orElseThrow());
                }
            }
            Row row = plan.row(stack.slug());
            Optional<String> next = Optional.of(row.key()).filter(key -> row.fate() == Fate.NEXT);
            StackDraft draft = designs.added(editor, issuer, next, fields(stack));
            rule.everything().stream()
                    .filter(member -> waiting.contains(keys.get(member.slug())))
                    .forEach(member ->
                            drafts.await(
                                    draft.id(),
                                    UUID.fromString(keys.get(member.slug())),
                                    member.title()));
            drafts.take(issuer, stack.origin().hash(), draft.id());
            record(stack, draft);
            return drafts.find(draft.id()).orElseThrow();
        }

        private void inner(StackPackageFile.Stack stack) {
            Row row = plan.row(stack.slug());
            if (row.fate().makes()) {
                String id = stack(stack).id().toString();
                known(stack.slug(), row.key().isEmpty() ? id : row.key());
            } else {
                known(stack.slug(), row.key().isEmpty() ? Ids.next().toString() : row.key());
            }
        }

        private Map<String, String> fields(StackPackageFile.Stack stack) {
            StackForm form = stack.file().form();
            StackRule rule =
                    form.rule()
                            .of(member ->
                                    new StackRule.Member(
                                            Objects.requireNonNull(keys.get(member.slug())),
                                            member.title()));
            boolean own = taking.owner(editor, stack.origin()).filter(issuer::equals).isPresent();
            Map<String, String> fields =
                    new LinkedHashMap<>(
                            StackImports.fields(
                                    form.with(rule, form.picture()),
                                    own ? Optional.empty() : Optional.of(stack.origin())));
            picture(stack).ifPresent(hash -> fields.put(StackLook.OWN, hash.hex()));
            return StackForm.tidied(fields);
        }

        /** The gate may have cleaned the picture, so that it has another name now. */
        private Optional<Sha256> picture(StackPackageFile.Stack stack) {
            PackageGates.Taken taken = files.get(stack.slug());
            if (taken == null) {
                return Optional.empty();
            }
            gates.keep(issuer, taken, editor.person(), clock.instant());
            return taken.pictures().values().stream()
                    .findFirst()
                    .map(picture -> picture.stored().hash());
        }

        private void record(StackPackageFile.Stack stack, StackDraft draft) {
            audit.record(
                    Audit.of(
                                    editor.person(),
                                    "designer",
                                    "catalog.import-stack-package",
                                    "stack-draft/" + draft.id())
                            .with("from", stack.origin().url())
                            .with("hash", stack.origin().hash())
                            .with("terms", stack.origin().terms().code())
                            .with("waiting", draft.awaited().size()));
        }
    }
}
