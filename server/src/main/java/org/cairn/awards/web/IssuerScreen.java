package org.cairn.awards.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cairn.awards.Issuer;
import org.cairn.catalog.Card;
import org.cairn.catalog.Definition;
import org.cairn.people.Organization;
import org.cairn.platform.web.Page;

/**
 * What the public reads about an issuer.
 *
 * @param domain under which its keys are published
 * @param since when its first badge was issued
 * @param offered what can be earned from it, the first few
 */
public record IssuerScreen(
        Issuer issuer,
        Organization organization,
        String domain,
        long issued,
        Optional<Instant> since,
        List<Card> offered,
        String catalog)
        implements Page {

    /** So many micro-credentials stand on the page; the catalog has all. */
    public static final int SHOWN = 6;

    public IssuerScreen {
        offered = List.copyOf(offered);
    }

    @Override
    public String template() {
        return "awards/issuer";
    }

    /** How many of what it offers are stacks. */
    public long stacks() {
        return offered.stream().filter(card -> card.kind() == Definition.Kind.STACK).count();
    }

    public List<Card> shown() {
        return offered.subList(0, Math.min(SHOWN, offered.size()));
    }
}
