package org.cairn.catalog.web;

import java.util.Comparator;
import java.util.List;
import org.cairn.catalog.Card;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Draft;
import org.cairn.catalog.Link;
import org.cairn.platform.web.Page;

/** The links of an organization's pages and drafts that do not open. */
public record LinksPage(List<Place> places) implements Page {

    /**
     * Something that names links.
     *
     * @param title empty where a draft has none yet
     * @param slug of what is public; empty = it is a draft
     */
    public record Place(
            String title,
            String language,
            String address,
            String slug,
            boolean isStack,
            List<Link> links) {

        public Place {
            links = links.stream().sorted(Comparator.comparing(Link::isDead).reversed()).toList();
        }

        static Place of(Card card, List<Link> links) {
            boolean stack = card.kind() == Definition.Kind.STACK;
            return new Place(
                    card.title(),
                    card.language().toLanguageTag(),
                    (stack ? "/stacks/" : "/catalog/") + card.slug(),
                    card.slug(),
                    stack,
                    links);
        }

        static Place of(Draft draft, List<Link> links) {
            return new Place(
                    draft.title(), draft.language(), Studio.address(draft), "", false, links);
        }
    }

    @Override
    public String template() {
        return "catalog/links";
    }
}
