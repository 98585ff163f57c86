package org.cairn.catalog;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.people.FieldProblems;
import org.cairn.people.OrganizationId;
import org.cairn.people.Organizations;
import org.cairn.people.Role;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The front desk of templates for drafts: what an organization lets its drafts begin with, and what
 * it wants of each. A draft that has begun keeps its words whatever becomes of the template; what
 * is wanted of it is what the template says now.
 */
@Service
public class Blueprints {

    private final BlueprintStore store;
    private final DesignStore designs;
    private final Drafts drafts;
    private final TemplateFiles files;
    private final Organizations organizations;
    private final AuditLog audit;
    private final Clock clock;

    Blueprints(
            BlueprintStore store,
            DesignStore designs,
            Drafts drafts,
            TemplateFiles files,
            Organizations organizations,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.designs = designs;
        this.drafts = drafts;
        this.files = files;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /** All that somebody who designs for these may look at: their own and those from above. */
    public List<Blueprint> seenBy(Editor editor) {
        return store.of(above(editor.reach()));
    }

    /** What drafts may begin with. */
    public List<Blueprint> offered(Editor editor) {
        return seenBy(editor).stream().filter(one -> !one.isRetired()).toList();
    }

    public Blueprint find(Editor editor, BlueprintId id) {
        return seen(editor, store.find(id));
    }

    private Blueprint seen(Editor editor, Optional<Blueprint> found) {
        return found.filter(one -> above(editor.reach()).contains(one.issuer()))
                .orElseThrow(NotThere::new);
    }

    private Set<OrganizationId> above(Collection<OrganizationId> issuers) {
        Set<OrganizationId> all = new HashSet<>(issuers);
        organizations.lines(issuers).values().forEach(all::addAll);
        return all;
    }

    /** How many drafts began with it. */
    public int drafts(Blueprint one) {
        return store.drafts(one.id());
    }

    /** The one with which a draft, or what it is the next edition of, began. */
    public Optional<Blueprint> of(Draft draft) {
        return store.of(draft);
    }

    /** A new micro-credential that begins with the words of a template. */
    @Transactional
    public Draft begin(Editor editor, BlueprintId id, OrganizationId issuer) {
        Blueprint one = find(editor, id);
        if (one.isRetired()) {
            throw new UserProblem("catalog.blueprint.problem.retired");
        }
        if (!above(Set.of(issuer)).contains(one.issuer())) {
            throw new UserProblem(
                    "catalog.blueprint.problem.issuer",
                    organizations.find(one.issuer()).orElseThrow().name());
        }
        Draft draft = drafts.beginAs(issuer, editor.person(), one.document().deepCopy());
        files.adopt(draft, one.issuer(), one.document(), editor.person());
        store.began(draft.id(), one.id(), one.version());
        return draft;
    }

    /**
     * Makes a template of a draft, or puts its words in the place of those of another.
     *
     * @param manager whoever says how things are done in the organization
     */
    @Transactional
    public BlueprintId keep(Editor manager, DraftId id, BlueprintForm form) {
        Draft draft = Drafts.seenBy(manager, designs.find(id));
        if (form.pages().isEmpty() && form.wants().isEmpty()) {
            throw FieldProblems.of("pages", "catalog.blueprint.problem.nothing");
        }
        ObjectNode document = Blueprint.taken(draft, form.pages());
        if (!form.over().isEmpty()) {
            BlueprintId over = BlueprintId.of(form.over());
            Blueprint there = held(manager, over);
            if (!there.issuer().equals(draft.issuer())) {
                throw new NotThere();
            }
            change(manager, there, form, document);
            return over;
        }
        Blueprint fresh =
                form.made(manager, BlueprintId.next(), draft.issuer(), document, 1, now());
        if (store.add(fresh)) {
            record(manager, fresh, "keep");
            return fresh.id();
        }
        return store.named(draft.issuer(), form.name())
                .filter(one -> isSame(one, fresh))
                .map(Blueprint::id)
                .orElseThrow(() -> FieldProblems.of("name", "catalog.blueprint.problem.taken"));
    }

    private static boolean isSame(Blueprint one, Blueprint other) {
        return one.name().equals(other.name())
                && one.note().equals(other.note())
                && one.pages().equals(other.pages())
                && one.wants().equals(other.wants())
                && one.document().equals(other.document());
    }

    /** Changes its name and what it wants; its words stay. */
    @Transactional
    public void change(Editor manager, BlueprintId id, BlueprintForm form) {
        Blueprint there = held(manager, id);
        change(manager, there, pagesOf(there, form), there.document());
    }

    private static BlueprintForm pagesOf(Blueprint there, BlueprintForm form) {
        return new BlueprintForm(
                form.name(), form.note(), there.pages(), form.wants(), form.over(), form.seen());
    }

    private void change(Editor manager, Blueprint there, BlueprintForm form, ObjectNode document) {
        Blueprint next =
                form.made(
                        manager, there.id(), there.issuer(), document, there.version() + 1, now());
        if (isSame(there, next)) {
            return;
        }
        if (form.seen() != there.version()) {
            throw new UserProblem(HttpStatus.CONFLICT, "catalog.blueprint.problem.elsewhere");
        }
        if (there.isRetired()) {
            throw new UserProblem("catalog.blueprint.problem.retired");
        }
        store.named(there.issuer(), form.name())
                .filter(one -> !one.id().equals(there.id()))
                .ifPresent(one -> {
                    throw FieldProblems.of("name", "catalog.blueprint.problem.taken");
                });
        store.change(next);
        record(manager, next, "change");
    }

    /** Offers it no more; drafts that began with it go on. */
    @Transactional
    public void retire(Editor manager, BlueprintId id) {
        Blueprint there = held(manager, id);
        if (!there.isRetired()) {
            store.retire(id, Optional.of(now()));
            record(manager, there, "retire");
        }
    }

    @Transactional
    public void bringBack(Editor manager, BlueprintId id) {
        Blueprint there = held(manager, id);
        if (!there.isRetired()) {
            return;
        }
        if (store.named(there.issuer(), there.name()).isPresent()) {
            throw new UserProblem("catalog.blueprint.problem.taken");
        }
        store.retire(id, Optional.empty());
        record(manager, there, "bring-back");
    }

    private Blueprint held(Editor manager, BlueprintId id) {
        return store.hold(id)
                .filter(one -> manager.reach().contains(one.issuer()))
                .orElseThrow(NotThere::new);
    }

    private void record(Editor by, Blueprint one, String step) {
        audit.record(
                Audit.of(
                                by.person(),
                                Role.ADMINISTRATOR.code(),
                                "catalog.blueprint-" + step,
                                "blueprint/" + one.id())
                        .with("name", one.name())
                        .with("version", one.version()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
