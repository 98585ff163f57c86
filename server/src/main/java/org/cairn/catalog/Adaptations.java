package org.cairn.catalog;

import java.util.List;
import org.cairn.people.OrganizationId;
import org.cairn.platform.web.NotThere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Front desk: drafts that begin with the words of something that is public already, as far as its
 * terms allow. Whose words they were stays with the draft and with every edition of it.
 */
@Service
public class Adaptations {

    private static final int SLUG_TRIES = 1_000;
    private static final int LONGEST_STEM = 75;

    /** More than anybody looks through in one list. */
    private static final int MOST_OFFERED = 500;

    private final CardStore cards;
    private final EditionStore editions;
    private final Drafts drafts;
    private final Origins origins;

    Adaptations(CardStore cards, EditionStore editions, Drafts drafts, Origins origins) {
        this.cards = cards;
        this.editions = editions;
        this.drafts = drafts;
        this.origins = origins;
    }

    /** Whether this person may begin with its words: it is their own, or its terms are open. */
    public boolean isOpenTo(Editor editor, Edition edition) {
        return !edition.definition().isStack()
                && (edition.definition().rights().terms().areOpen()
                        || editor.reach().contains(edition.issuer()));
    }

    /** What of others may be adapted, by title; current editions only. */
    public List<Card> offered(Editor editor) {
        return cards.open(MOST_OFFERED).stream()
                .filter(card -> !editor.reach().contains(card.issuer()))
                .toList();
    }

    /** A new micro-credential that begins with the words of another; 404 where it may not. */
    @Transactional
    public Draft beginLike(Editor editor, Edition edition, OrganizationId issuer) {
        if (!isOpenTo(editor, edition)) {
            throw new NotThere();
        }
        ObjectNode document;
        if (edition.issuer().equals(issuer)) {
            document = DraftStart.of(edition.definition());
            document.remove("slug");
        } else {
            document = adapting(edition.definition(), origins.of(edition));
        }
        return drafts.beginAs(issuer, editor.person(), document);
    }

    /** The document that an adaptation begins with, at an address that is free. */
    ObjectNode adapting(Definition definition, Origin origin) {
        ObjectNode document = DraftStart.adapting(definition, origin);
        String suggested = Draft.suggested(definition.title());
        if (!suggested.isEmpty() && editions.find(suggested).isPresent()) {
            document.put("slug", free(suggested));
        }
        return document;
    }

    private String free(String taken) {
        String stem = taken.substring(0, Math.min(taken.length(), LONGEST_STEM));
        for (int i = 2; i < SLUG_TRIES; i++) {
            String slug = Draft.suggested(stem + " " + i);
            if (editions.find(slug).isEmpty()) {
                return slug;
            }
        }
        return taken;
    }
}
