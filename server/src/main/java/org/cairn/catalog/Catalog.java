package org.cairn.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.cairn.platform.web.UserProblem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** The front desk of the catalog: publish a definition, read editions, search. */
@Service
public class Catalog {

    /** No definition file is larger. */
    public static final int LARGEST_FILE = SourceText.LARGEST;

    private final EditionStore store;
    private final CardStore cards;
    private final SearchStore search;
    private final Publishing publishing;
    private final PilotGate pilots;
    private final Approvals approvals;
    private final ObjectProvider<Worths> worths;
    private final ObjectProvider<UnderWay> underWay;
    private final EditionCache cache = new EditionCache();

    Catalog(
            EditionStore store,
            CardStore cards,
            SearchStore search,
            Publishing publishing,
            PilotGate pilots,
            Approvals approvals,
            ObjectProvider<Worths> worths,
            ObjectProvider<UnderWay> underWay) {
        this.store = store;
        this.cards = cards;
        this.search = search;
        this.publishing = publishing;
        this.pilots = pilots;
        this.approvals = approvals;
        this.worths = worths;
        this.underWay = underWay;
    }

    /**
     * Publishes the file as a new edition, or says all that is wrong with it. Where somebody else
     * has to approve, or a program its planning, a file becomes a draft and nothing else.
     */
    @Transactional
    public Publication publish(OrganizationId issuer, String fileName, byte[] file, PersonId by) {
        ApprovalRule rule = approvals.rule(issuer);
        if (rule.needed() > 0) {
            throw new UserProblem("catalog.approval.not-by-file");
        }
        return switch (DefinitionFile.read(file)) {
            case DefinitionFile.Faulty(var problems) -> new Publication.Refused(problems);
            case DefinitionFile.Sound sound -> {
                if (rule.steps() && sound.definition().isProgram()) {
                    throw new UserProblem("catalog.planning.not-by-file");
                }
                pilots.mustNotBeOpen(issuer, sound.definition().slug());
                yield publishing.publish(issuer, sound, by);
            }
        };
    }

    /** Says what publishing the file would do, and does nothing. */
    @Transactional(readOnly = true)
    public Preview preview(OrganizationId issuer, byte[] file) {
        return switch (DefinitionFile.read(file)) {
            case DefinitionFile.Faulty(var problems) -> new Preview.Refused(problems);
            case DefinitionFile.Sound sound -> publishing.preview(issuer, sound);
        };
    }

    public CatalogResults search(CatalogQuery query) {
        return search.search(query, query.at().map(this::worths).orElse(Map.of()));
    }

    /** How many would be found, where it is known already what counts for what. */
    public int count(CatalogQuery query, Map<MicroCredentialId, Worth> worths) {
        return search.count(query, worths);
    }

    /** What the organization counts awards for today, by micro-credential. */
    public Map<MicroCredentialId, Worth> worths(OrganizationId organization) {
        Worths room = worths.getIfAvailable();
        return room == null ? Map.of() : room.of(organization);
    }

    /** The organizations that have said what they count awards for. */
    public List<OrganizationId> recognizing() {
        Worths room = worths.getIfAvailable();
        return room == null ? List.of() : room.organizations();
    }

    public Optional<Edition> current(String slug) {
        return cards.bySlug(slug).map(card -> edition(card.edition()));
    }

    public Optional<Edition> currentOf(MicroCredentialId id) {
        return Optional.ofNullable(cards(Set.of(id)).get(id)).map(card -> edition(card.edition()));
    }

    /** An edition that somebody holds on to; there is always one. */
    public Edition edition(EditionId id) {
        Edition edition = editions(List.of(id)).get(id);
        if (edition == null) {
            throw new IllegalArgumentException("no edition " + id);
        }
        return edition;
    }

    /** Editions in bulk, by one statement at most. */
    public Map<EditionId, Edition> editions(Collection<EditionId> ids) {
        Map<EditionId, Edition> found = new LinkedHashMap<>();
        List<EditionId> missing = new ArrayList<>();
        for (EditionId id : ids) {
            cache.get(id).ifPresentOrElse(edition -> found.put(id, edition), () -> missing.add(id));
        }
        if (!missing.isEmpty()) {
            store.editions(missing)
                    .forEach(edition -> {
                        cache.put(edition);
                        found.put(edition.id(), edition);
                    });
        }
        return found;
    }

    /** All editions, newest first. */
    public List<Edition> history(MicroCredentialId id) {
        List<EditionId> ids = store.history(id);
        Map<EditionId, Edition> editions = editions(ids);
        return ids.stream()
                .flatMap(one -> Optional.ofNullable(editions.get(one)).stream())
                .toList();
    }

    /** The texts in which a later definition differs, in the order of the definition. */
    public List<Preview.Change> changes(Definition before, Definition after) {
        return DefinitionDiff.between(before, after);
    }

    /** How much work is under way on each edition of these; editions without any are left out. */
    public Map<EditionId, UnderWay.Work> underWay(Collection<MicroCredentialId> ids) {
        UnderWay room = underWay.getIfAvailable();
        return room == null || ids.isEmpty() ? Map.of() : room.on(ids);
    }

    /** Titles and the like in bulk, by one statement. */
    public Map<MicroCredentialId, Card> cards(Collection<MicroCredentialId> ids) {
        return cards.byIds(ids).stream().collect(Collectors.toMap(Card::id, Function.identity()));
    }

    /** The same by slug. */
    public Map<String, Card> bySlug(Collection<String> slugs) {
        return cards.bySlugs(slugs).stream()
                .collect(Collectors.toMap(Card::slug, Function.identity()));
    }

    /** What these organizations offer, by issuer and title. */
    public List<Card> ofIssuers(Collection<OrganizationId> issuers) {
        return cards.ofIssuers(issuers);
    }

    /** All that is public, by slug. */
    public List<Card> all() {
        return cards.all();
    }

    /**
     * The definition file of an edition, every default spelled out; publishing it changes nothing.
     */
    public ObjectNode file(Edition edition) {
        return DefinitionWriting.of(edition.definition());
    }
}
