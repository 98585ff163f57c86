package org.cairn.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.StackPackagePlan.Fate;
import org.cairn.catalog.StackPackagePlan.Row;
import org.cairn.people.OrganizationId;
import org.springframework.stereotype.Component;

/** Looks at what of the package of a stack is here already, and what would be made of the rest. */
@Component
class StackPackagePlanning {

    private final PackageTaking taking;
    private final Originals originals;
    private final DesignStore designs;
    private final StackDraftStore drafts;
    private final EditionStore editions;
    private final CardStore cards;

    StackPackagePlanning(
            PackageTaking taking,
            Originals originals,
            DesignStore designs,
            StackDraftStore drafts,
            EditionStore editions,
            CardStore cards) {
        this.taking = taking;
        this.originals = originals;
        this.designs = designs;
        this.drafts = drafts;
        this.editions = editions;
        this.cards = cards;
    }

    StackPackagePlan of(
            Editor editor, OrganizationId issuer, StackPackageId id, StackPackageFile found) {
        Look look = new Look(editor, issuer, found);
        look.stack(found.first());
        StackForm form = found.first().file().form();
        return new StackPackagePlan(
                id, issuer, form.summary(), form.rule(), List.copyOf(look.rows.values()));
    }

    /** One look through a package. */
    private final class Look {

        private final Editor editor;
        private final OrganizationId issuer;
        private final StackPackageFile found;
        private final Map<String, StackPackageFile.Member> members;
        private final Map<String, Row> rows = new LinkedHashMap<>();

        Look(Editor editor, OrganizationId issuer, StackPackageFile found) {
            this.editor = editor;
            this.issuer = issuer;
            this.found = found;
            this.members = found.bySlug();
        }

        /** What is inside is of no interest where nothing is made of the stack itself. */
        void stack(StackPackageFile.Stack stack) {
            Row row = rowOf(stack);
            rows.put(stack.slug(), row);
            if (row.fate().makes()) {
                stack.file().form().rule().everything().stream()
                        .map(StackRule.Member::slug)
                        .filter(slug -> !rows.containsKey(slug))
                        .forEach(this::part);
            }
        }

        private void part(String slug) {
            Optional<StackPackageFile.Stack> inner = found.stack(slug);
            if (inner.isPresent()) {
                stack(inner.get());
            } else {
                rows.put(
                        slug,
                        Optional.ofNullable(members.get(slug))
                                .map(this::rowOf)
                                .orElseGet(() -> named(slug)));
            }
        }

        /** A stack for another organization of one’s own is a copy, as every package is. */
        private Optional<Row> offered(StackPackageFile.Stack stack, Origin origin) {
            boolean first = stack.equals(found.first());
            return offered(stack.slug(), true, origin)
                    .filter(row ->
                            !first
                                    || cards.bySlug(row.key())
                                            .filter(card -> card.issuer().equals(issuer))
                                            .isPresent());
        }

        private Row named(String slug) {
            Origin origin =
                    found.withheld().stream()
                            .filter(one -> one.slug().equals(slug))
                            .findFirst()
                            .orElseThrow()
                            .origin();
            return offered(slug, false, origin)
                    .or(() -> adapted(slug, origin))
                    .or(() -> adaptedStack(slug, origin))
                    .orElseGet(() -> row(slug, false, origin, Fate.WITHHELD));
        }

        private Row rowOf(StackPackageFile.Stack stack) {
            Origin origin = stack.origin();
            return offered(stack, origin)
                    .or(() -> takenStack(stack.slug(), origin))
                    .or(() -> adaptedStack(stack.slug(), origin))
                    .orElseGet(() -> fresh(stack.slug(), true, origin));
        }

        private Row rowOf(StackPackageFile.Member member) {
            Origin origin = member.file().origin();
            String slug = member.slug();
            return offered(slug, false, origin)
                    .or(() -> adapted(slug, origin))
                    .or(() -> taken(slug, origin))
                    .or(() -> newer(slug, origin))
                    .orElseGet(() -> fresh(slug, false, origin));
        }

        private Row row(String slug, boolean stack, Origin origin, Fate fate) {
            return new Row(slug, stack, origin, fate, "", Optional.empty());
        }

        private Row at(String slug, Origin origin, Card card) {
            return at(slug, origin, card, Fate.HERE);
        }

        private Row at(String slug, Origin origin, Card card, Fate fate) {
            return new Row(
                    slug,
                    card.kind() == Definition.Kind.STACK,
                    origin,
                    fate,
                    card.slug(),
                    Optional.of(card.address()));
        }

        /** One’s own organizations have published this very edition. */
        private Optional<Row> offered(String slug, boolean stack, Origin origin) {
            return editions.editions(List.of(origin.hash())).stream()
                    .filter(edition -> !edition.isPilot())
                    .filter(edition -> editor.reach().contains(edition.issuer()))
                    .filter(edition -> !stack || edition.definition().isStack())
                    .findFirst()
                    .flatMap(edition -> cards.bySlug(edition.definition().slug()))
                    .map(card -> at(slug, origin, card));
        }

        private Optional<Row> adapted(String slug, Origin origin) {
            return taking.known(issuer, origin).map(draft -> of(slug, origin, draft, Fate.DRAFT));
        }

        /** A draft stands for itself until it is public. */
        private Row of(String slug, Origin origin, Draft draft, Fate fate) {
            return draft.microCredential()
                    .flatMap(id -> cards.byIds(List.of(id)).stream().findFirst())
                    .map(card -> at(slug, origin, card, fate == Fate.DRAFT ? Fate.HERE : fate))
                    .orElseGet(() ->
                            new Row(
                                    slug,
                                    false,
                                    origin,
                                    fate,
                                    draft.id().toString(),
                                    Optional.of("/catalog/drafts/" + draft.id())));
        }

        /** One’s own that was brought before says of itself nothing by which it could be known. */
        private Optional<Row> taken(String slug, Origin origin) {
            return drafts.takenFrom(issuer, origin.hash())
                    .flatMap(designs::find)
                    .map(draft -> of(slug, origin, draft, Fate.DRAFT));
        }

        private Optional<Row> newer(String slug, Origin origin) {
            boolean known = originals.wasBrought(issuer, origin);
            return originals
                    .adapted(issuer, origin, slug)
                    .filter(draft -> taking.isOpen(editor, origin))
                    .map(draft -> of(slug, origin, draft, known ? Fate.DRAFT : Fate.NEWER));
        }

        private Optional<Row> takenStack(String slug, Origin origin) {
            return drafts.takenFrom(issuer, origin.hash())
                    .flatMap(id ->
                            drafts.find(id)
                                    .map(draft -> of(slug, origin, draft))
                                    .or(() ->
                                            drafts.whatBecameOf(id)
                                                    .flatMap(this::card)
                                                    .map(card -> at(slug, origin, card))));
        }

        private Optional<Card> card(EditionId id) {
            return editions.editions(List.of(id)).stream()
                    .findFirst()
                    .flatMap(edition -> cards.bySlug(edition.definition().slug()));
        }

        private Row of(String slug, Origin origin, StackDraft draft) {
            return new Row(
                    slug,
                    true,
                    origin,
                    Fate.DRAFT,
                    draft.slug().orElse(draft.id().toString()),
                    Optional.of("/stacks/drafts/" + draft.id()));
        }

        /** A stack that began with these words, by its definition file. */
        private Optional<Row> adaptedStack(String slug, Origin origin) {
            return drafts.of(List.of(issuer)).stream()
                    .filter(draft -> beganWith(StackRights.of(draft.fields()), origin))
                    .findFirst()
                    .map(draft -> of(slug, origin, draft))
                    .or(() ->
                            cards.ofIssuers(List.of(issuer)).stream()
                                    .filter(card -> card.kind() == Definition.Kind.STACK)
                                    .filter(card -> beganWith(rights(card), origin))
                                    .findFirst()
                                    .map(card -> at(slug, origin, card)));
        }

        private Rights rights(Card card) {
            return editions.editions(List.of(card.edition())).getFirst().definition().rights();
        }

        private boolean beganWith(Rights rights, Origin origin) {
            return rights.derivedFrom().stream()
                    .findFirst()
                    .filter(one -> one.hash().equals(origin.hash()))
                    .isPresent();
        }

        /** Nothing of it is here, or only an earlier edition of one’s own. */
        private Row fresh(String slug, boolean stack, Origin origin) {
            if (!taking.isOpen(editor, origin)) {
                return row(slug, stack, origin, Fate.RESERVED);
            }
            Optional<Card> own =
                    taking.owner(editor, origin)
                            .filter(issuer::equals)
                            .flatMap(one -> cards.bySlug(slug))
                            .filter(card -> card.issuer().equals(issuer))
                            .filter(card -> (card.kind() == Definition.Kind.STACK) == stack);
            return own.map(card -> at(slug, origin, card, beingWritten(card)))
                    .orElseGet(() -> row(slug, stack, origin, Fate.NEW));
        }

        /** What is being written of the next edition stays as it is. */
        private Fate beingWritten(Card card) {
            boolean open =
                    card.kind() == Definition.Kind.STACK
                            ? drafts.ofStack(card.slug()).isPresent()
                            : designs.openOf(card.id()).isPresent();
            return open ? Fate.HERE : Fate.NEXT;
        }
    }
}
