package org.cairn.catalog;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.people.OrganizationId;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Front desk: what the original of an adaptation has become since, and taking changes of it one by
 * one. Nothing comes over by itself, and what nobody chose stays as it is.
 */
@Service
public class Originals {

    private final OriginalStore store;
    private final DesignStore designs;
    private final EditionStore editions;
    private final Drafts drafts;
    private final PlanStore plans;
    private final Origins origins;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;

    Originals(
            OriginalStore store,
            DesignStore designs,
            EditionStore editions,
            Drafts drafts,
            PlanStore plans,
            Origins origins,
            People people,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.designs = designs;
        this.editions = editions;
        this.drafts = drafts;
        this.plans = plans;
        this.origins = origins;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** An edition of an original, wherever it is kept. */
    private record Known(Origin origin, ObjectNode document) {}

    /**
     * What the original of a draft has become; empty where it has no later edition, or one whose
     * terms do not let this person have it.
     */
    public Optional<OriginalNews> of(Editor editor, Draft draft) {
        Optional<EditionId> original = RightsJson.original(draft.document());
        if (original.isEmpty() || draft.became().isPresent()) {
            return Optional.empty();
        }
        Optional<Known> before = known(draft.issuer(), original.get());
        Optional<Known> now =
                newest(Set.of(draft.issuer()), Set.of(original.get())).values().stream()
                        .findFirst()
                        .filter(newest -> isOpen(editor, newest))
                        .flatMap(newest -> known(draft.issuer(), newest));
        return before.flatMap(was -> now.map(is -> news(draft, was, is)));
    }

    private OriginalNews news(Draft draft, Known was, Known is) {
        boolean passed =
                store.passed(adaptations(draft)).stream()
                        .anyMatch(one -> one.original().equals(is.origin().hash()));
        return new OriginalNews(
                was.origin(),
                is.origin(),
                ThreeWay.compare(was.document(), is.document(), draft.document()),
                DraftFilled.of(was.document()),
                DraftFilled.of(is.document()),
                drafts.asItStands(draft),
                is.document(),
                passed);
    }

    private static List<UUID> adaptations(Draft draft) {
        List<UUID> all = new ArrayList<>(List.of(draft.id().value()));
        draft.microCredential().ifPresent(id -> all.add(id.value()));
        return all;
    }

    private Map<EditionId, EditionId> newest(
            Collection<OrganizationId> issuers, Collection<EditionId> originals) {
        Map<EditionId, EditionId> newest = new HashMap<>(store.newestBrought(issuers, originals));
        newest.putAll(store.newest(originals));
        return newest;
    }

    /** A package was brought by somebody whom its terms allowed that. */
    private boolean isOpen(Editor editor, EditionId id) {
        return editions.editions(List.of(id)).stream().allMatch(one -> isOpen(editor, one));
    }

    private static boolean isOpen(Editor editor, Edition edition) {
        return edition.definition().rights().terms().areOpen()
                || editor.reach().contains(edition.issuer());
    }

    private Optional<Known> known(OrganizationId issuer, EditionId id) {
        return editions.editions(List.of(id)).stream()
                .findFirst()
                .map(edition -> new Known(origins.of(edition), DraftStart.of(edition.definition())))
                .or(() -> store.brought(issuer, id).map(Originals::known));
    }

    private static Known known(OriginalStore.Brought brought) {
        return new Known(RightsJson.origin(brought.origin()), brought.document());
    }

    /** Those of these micro-credentials whose original has a later edition to look at. */
    public Set<MicroCredentialId> changed(Editor editor, Collection<Card> cards) {
        Map<MicroCredentialId, EditionId> originals =
                store.originals(cards.stream().map(Card::id).toList());
        if (originals.isEmpty()) {
            return Set.of();
        }
        Map<EditionId, EditionId> newest = newest(editor.reach(), originals.values());
        Set<EditionId> closed = new HashSet<>();
        editions.editions(newest.values()).stream()
                .filter(edition -> !isOpen(editor, edition))
                .forEach(edition -> closed.add(edition.id()));
        Set<OriginalStore.Passed> passed =
                store.passed(originals.keySet().stream().map(MicroCredentialId::value).toList());
        Set<MicroCredentialId> changed = new HashSet<>();
        originals.forEach((adaptation, original) ->
                Optional.ofNullable(newest.get(original))
                        .filter(now -> !closed.contains(now))
                        .filter(now ->
                                !passed.contains(new OriginalStore.Passed(adaptation.value(), now)))
                        .ifPresent(now -> changed.add(adaptation)));
        return changed;
    }

    /** Who works on an adaptation of an earlier edition, and may still; others may adapt it. */
    public List<Follower> followers(EditionId newest) {
        Edition edition = editions.editions(List.of(newest)).getFirst();
        if (!edition.definition().rights().terms().areOpen()) {
            return List.of();
        }
        List<Draft> drafts = designs.all(store.following(edition));
        Map<OrganizationId, Set<PersonId>> able =
                people.holders(
                        List.of(Role.DESIGNER, Role.ADMINISTRATOR),
                        drafts.stream().map(Draft::issuer).distinct().toList());
        return drafts.stream()
                .flatMap(draft ->
                        designs.hands(draft.id()).stream()
                                .filter(able.getOrDefault(draft.issuer(), Set.of())::contains)
                                .map(person ->
                                        new Follower(
                                                person,
                                                draft.id(),
                                                draft.title(),
                                                draft.became().isEmpty())))
                .toList();
    }

    /**
     * What somebody looked at: their draft, and the newest edition of its original.
     *
     * @param seen the hash of the draft
     * @param now the hash of the edition
     */
    public record Looked(String seen, EditionId now) {}

    /**
     * Takes these changes into the draft; its provenance names the newest edition from then on.
     *
     * @return false where somebody took of that edition before, and nothing is taken now
     */
    @Transactional
    public boolean take(Editor editor, DraftId id, Looked looked, Set<String> paths) {
        Draft draft = changeable(editor, id);
        if (RightsJson.original(draft.document()).equals(Optional.of(looked.now()))) {
            return false;
        }
        OriginalNews news = looked(editor, draft, looked);
        List<OriginalChange> chosen =
                news.changes().stream().filter(one -> paths.contains(one.path())).toList();
        if (chosen.isEmpty()) {
            throw new UserProblem("catalog.original.nothing");
        }
        ObjectNode document = draft.document().deepCopy();
        chosen.forEach(change -> ThreeWay.take(document, news.document(), change));
        RightsJson.renew(document, news.now(), news.document());
        DraftTidy.tidy(document);
        drafts.kept(draft.with(document), editor);
        record(editor, draft, "catalog.original-take", news.now(), chosen.size());
        return true;
    }

    /** Says that nothing of the newest edition is taken, so that it is not offered again. */
    @Transactional
    public void pass(Editor editor, DraftId id, Looked looked) {
        Draft draft = changeable(editor, id);
        OriginalNews news = looked(editor, draft, looked);
        UUID adaptation = draft.microCredential().map(MicroCredentialId::value).orElse(id.value());
        OriginalStore.Passed what = new OriginalStore.Passed(adaptation, news.now().hash());
        if (store.pass(what, editor.person(), clock.instant())) {
            record(editor, draft, "catalog.original-pass", news.now(), 0);
        }
    }

    private Draft changeable(Editor editor, DraftId id) {
        Draft draft = Drafts.seenBy(editor, designs.hold(id));
        if (draft.became().isPresent()) {
            throw new UserProblem("catalog.studio.published-meanwhile");
        }
        if (!plans.of(List.of(id)).isEmpty()) {
            throw new UserProblem("catalog.plan.holds");
        }
        return draft;
    }

    private OriginalNews looked(Editor editor, Draft draft, Looked looked) {
        OriginalNews news = of(editor, draft).orElseThrow(NotThere::new);
        if (!news.now().hash().equals(looked.now()) || !draft.seen().equals(looked.seen())) {
            throw new UserProblem(HttpStatus.CONFLICT, "catalog.original.moved");
        }
        return news;
    }

    /** Keeps what a package said, so that a later one can be compared with it. */
    void bring(OrganizationId issuer, Origin origin, String slug, ObjectNode document) {
        ObjectNode holder = JsonNodeFactory.instance.objectNode();
        RightsJson.write(holder, new Rights(CopyTerms.RESERVED, List.of(origin)));
        ObjectNode written = (ObjectNode) holder.path(RightsJson.ORIGINS).path(0);
        store.bring(
                issuer,
                series(origin, slug),
                new OriginalStore.Brought(origin.hash(), origin.edition(), written, document),
                clock.instant());
    }

    /** Whether this very edition was brought before. */
    boolean wasBrought(OrganizationId issuer, Origin origin) {
        return store.brought(issuer, origin.hash()).isPresent();
    }

    /** The draft, or edition of one, with which the issuer adapted an earlier edition. */
    Optional<Draft> adapted(OrganizationId issuer, Origin origin, String slug) {
        return store.adapting(issuer, series(origin, slug), origin.edition())
                .flatMap(designs::find);
    }

    /**
     * The draft in which the issuer goes on with an earlier edition of the same, if there is one.
     */
    Optional<Draft> adapting(Editor editor, OrganizationId issuer, Origin origin, String slug) {
        return adapted(issuer, origin, slug)
                .map(draft -> draft.became().isEmpty() ? draft : next(editor, draft));
    }

    private Draft next(Editor editor, Draft published) {
        MicroCredentialId id = published.microCredential().orElseThrow();
        EditionId current = editions.history(id).getFirst();
        return drafts.beginNext(editions.editions(List.of(current)).getFirst(), editor.person());
    }

    private static String series(Origin origin, String slug) {
        return origin.issuerId().orElse(origin.issuer()) + " " + slug;
    }

    private void record(Editor editor, Draft draft, String step, Origin now, int changes) {
        audit.record(
                Audit.of(editor.person(), "designer", step, "draft/" + draft.id())
                        .with("original", now.hash())
                        .with("edition", now.edition())
                        .with("changes", changes));
    }
}
