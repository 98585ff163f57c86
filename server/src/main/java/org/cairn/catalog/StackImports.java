package org.cairn.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairn.people.OrganizationId;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front desk: takes definition files of stacks in. What one brings becomes a draft, after a look at
 * what of its members is there; nothing is published.
 */
@Service
public class StackImports {

    private static final int MOST_ORIGINS = 20;

    private final StackDesigns designs;
    private final StackDraftStore store;
    private final StackMemberStore members;
    private final EditionStore editions;
    private final CardStore cards;
    private final Origins origins;
    private final AuditLog audit;

    StackImports(
            StackDesigns designs,
            StackDraftStore store,
            StackMemberStore members,
            EditionStore editions,
            CardStore cards,
            Origins origins,
            AuditLog audit) {
        this.designs = designs;
        this.store = store;
        this.members = members;
        this.editions = editions;
        this.cards = cards;
        this.origins = origins;
        this.audit = audit;
    }

    /** Says what bringing it would do, and does nothing. */
    @Transactional(readOnly = true)
    public StackBrought look(Editor editor, OrganizationId issuer, byte[] file) {
        mayBring(editor, issuer);
        return switch (StackFile.read(file)) {
            case StackFile.Faulty(var problems) -> new StackBrought.Refused(problems);
            case StackFile.Sound sound -> look(editor, issuer, sound);
        };
    }

    private StackBrought.Ready look(Editor editor, OrganizationId issuer, StackFile.Sound sound) {
        StackForm form = sound.form();
        List<String> slugs = form.rule().everything().stream().map(StackRule.Member::slug).toList();
        Map<String, Card> known =
                cards.bySlugs(slugs).stream().collect(Collectors.toMap(Card::slug, card -> card));
        return new StackBrought.Ready(
                form.title(),
                form.summary(),
                form.rule(),
                next(issuer, sound.slug()),
                from(editor, sound),
                form.rule().everything().stream()
                        .map(member -> row(editor, form.rule(), member, known))
                        .toList());
    }

    private static StackBrought.Row row(
            Editor editor, StackRule rule, StackRule.Member member, Map<String, Card> known) {
        boolean last = rule.lastTask().filter(member::equals).isPresent();
        Optional<Card> card = Optional.ofNullable(known.get(member.slug()));
        boolean own = card.filter(one -> editor.reach().contains(one.issuer())).isPresent();
        boolean fits = !last || card.filter(one -> one.kind() == Definition.Kind.STACK).isEmpty();
        return new StackBrought.Row(
                member,
                last,
                card.isEmpty()
                        ? StackBrought.Where.MISSING
                        : own && fits ? StackBrought.Where.HERE : StackBrought.Where.ELSEWHERE,
                card);
    }

    private static void mayBring(Editor editor, OrganizationId issuer) {
        if (!editor.reach().contains(issuer)) {
            throw new NotThere();
        }
    }

    /** The stack of this issuer that goes on with it. */
    private Optional<String> next(OrganizationId issuer, String slug) {
        return cards.bySlug(slug)
                .filter(card -> card.kind() == Definition.Kind.STACK)
                .filter(card -> card.issuer().equals(issuer))
                .map(Card::slug);
    }

    /** Whose words these are, where another organization has published them here. */
    private Optional<Origin> from(Editor editor, StackFile.Sound sound) {
        return editions.editions(List.of(sound.id())).stream()
                .findFirst()
                .filter(edition -> !editor.reach().contains(edition.issuer()))
                .map(origins::of);
    }

    /**
     * Makes the draft; pressed twice it is the same one.
     *
     * @throws UserProblem where its terms do not allow it, or where another draft is being written
     */
    @Transactional
    public StackDraft take(Editor editor, OrganizationId issuer, byte[] file) {
        mayBring(editor, issuer);
        if (!(StackFile.read(file) instanceof StackFile.Sound sound)) {
            throw new UserProblem("catalog.stack-import.faulty");
        }
        members.hold();
        StackBrought.Ready found = look(editor, issuer, sound);
        if (found.from().filter(origin -> !origin.terms().areOpen()).isPresent()) {
            throw new UserProblem("catalog.package.problem.reserved", found.from().get().issuer());
        }
        Map<String, String> fields = StackForm.tidied(fields(sound.form(), found.from()));
        Optional<StackDraft> same =
                store.of(List.of(issuer)).stream()
                        .filter(draft -> draft.slug().equals(found.next()))
                        .filter(draft -> found.next().isPresent() || draft.fields().equals(fields))
                        .findFirst();
        if (same.filter(draft -> !draft.fields().equals(fields)).isPresent()) {
            throw new UserProblem(HttpStatus.CONFLICT, "catalog.stack-import.open", found.title());
        }
        return same.orElseGet(() -> made(editor, issuer, found, fields, sound));
    }

    private StackDraft made(
            Editor editor,
            OrganizationId issuer,
            StackBrought.Ready found,
            Map<String, String> fields,
            StackFile.Sound sound) {
        StackDraft draft = designs.added(editor, issuer, found.next(), fields);
        audit.record(
                Audit.of(
                                editor.person(),
                                "designer",
                                "catalog.import-stack",
                                "stack-draft/" + draft.id())
                        .with("hash", sound.id()));
        return draft;
    }

    /**
     * What would be typed; words of others keep saying whose they are, and share-alike passes on.
     */
    static Map<String, String> fields(StackForm form, Optional<Origin> from) {
        Map<String, String> fields = new LinkedHashMap<>(form.fields());
        from.ifPresent(origin -> {
            List<Origin> chain = new ArrayList<>(List.of(origin));
            form.rights().derivedFrom().stream().limit(MOST_ORIGINS - 1L).forEach(chain::add);
            CopyTerms terms = origin.terms().areShareAlike() ? origin.terms() : CopyTerms.RESERVED;
            fields.remove(StackRights.TERMS);
            fields.putAll(StackRights.fields(new Rights(terms, chain)));
        });
        return fields;
    }
}
