package org.cairn.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cairn.people.OrganizationId;

/**
 * What somebody looks for. Choices within stacks, paths, topics, audience and issuers widen; every
 * other choice narrows.
 *
 * @param words free text; typing errors are forgiven
 * @param kinds all of these may be handed in
 * @param without can be earned without handing in any of these
 * @param withoutStudents only what can be shown without students
 * @param withExistingEvidence only where evidence one already has may be used
 * @param decisionDays only where the decision comes within so many business days
 * @param page from 1
 * @param at the organization whose recognition matters; without one nothing counts for anything
 * @param counts only what that organization counts for all of these
 */
public record CatalogQuery(
        String words,
        Set<String> stacks,
        Set<Definition.Path> paths,
        Set<EvidenceKind> kinds,
        Set<EvidenceKind> without,
        Set<String> topics,
        Set<String> audience,
        Set<OrganizationId> issuers,
        boolean withoutStudents,
        boolean withExistingEvidence,
        Optional<Integer> decisionDays,
        Sort sort,
        int page,
        Optional<OrganizationId> at,
        Set<Worth.Kind> counts) {

    /** How many cards stand on a page. */
    public static final int PAGE = 24;

    /** The order of the cards. */
    public enum Sort {
        BEST,
        TITLE,
        SHORTEST,
        NEWEST;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public CatalogQuery {
        stacks = Set.copyOf(stacks);
        paths = Set.copyOf(paths);
        kinds = Set.copyOf(kinds);
        without = Set.copyOf(without);
        topics = Set.copyOf(topics);
        audience = Set.copyOf(audience);
        issuers = Set.copyOf(issuers);
        counts = Set.copyOf(counts);
        page = Math.max(1, page);
    }

    /** The words as a search reads them: a few, in small letters and without accents. */
    public List<String> terms() {
        return SearchWords.of(words).typed();
    }

    /** The same, seen from an organization. */
    public CatalogQuery at(OrganizationId organization, Set<Worth.Kind> kinds) {
        return new CatalogQuery(
                words,
                stacks,
                paths,
                this.kinds,
                without,
                topics,
                audience,
                issuers,
                withoutStudents,
                withExistingEvidence,
                decisionDays,
                sort,
                page,
                Optional.of(organization),
                kinds);
    }

    /** The same on another page. */
    public CatalogQuery onPage(int other) {
        return new CatalogQuery(
                words,
                stacks,
                paths,
                kinds,
                without,
                topics,
                audience,
                issuers,
                withoutStudents,
                withExistingEvidence,
                decisionDays,
                sort,
                other,
                at,
                counts);
    }

    /** Everything, in the order of titles. */
    public static CatalogQuery everything() {
        return words("");
    }

    /** Only free text. */
    public static CatalogQuery words(String words) {
        return new CatalogQuery(
                words,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                false,
                false,
                Optional.empty(),
                Sort.BEST,
                1,
                Optional.empty(),
                Set.of());
    }
}
