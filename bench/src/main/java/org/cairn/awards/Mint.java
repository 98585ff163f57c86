package org.cairn.awards;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.cairn.catalog.Catalog;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.sharing.Sharing;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.node.ObjectNode;

/** Mints the credential of an award of the demo world again and again, as the register does it. */
public final class Mint {

    private final Minting minting;
    private final Minting.Facts facts;

    private Mint(Minting minting, Minting.Facts facts) {
        this.minting = minting;
        this.facts = facts;
    }

    /** Takes the award with the most evidence of those that are shown to everybody. */
    public static Mint of(ApplicationContext cairn) {
        Awards awards = cairn.getBean(Awards.class);
        AwardDetails details =
                cairn.getBean(Sharing.class).listed(0, 500).stream()
                        .map(awards::details)
                        .max(Comparator.comparingInt(one -> one.evidence().size()))
                        .orElseThrow();
        Award award = details.award();
        Person earner = cairn.getBean(People.class).find(award.earner()).orElseThrow();
        AwardOrder order =
                new AwardOrder(
                        award.earner(),
                        award.edition(),
                        award.issuer(),
                        award.submission(),
                        award.attempt(),
                        details.results(),
                        details.comments(),
                        details.evidence(),
                        details.examination(),
                        award.earner());
        Minting.Facts facts =
                new Minting.Facts(
                        award.id(),
                        cairn.getBean(Issuers.class).find(award.issuer()).orElseThrow(),
                        cairn.getBean(Catalog.class).edition(award.edition()),
                        earner,
                        order,
                        new StatusLists.Place(1, "bench-1", 4_711),
                        Instant.now(),
                        Optional.of(Instant.now().plusSeconds(94_608_000)));
        return new Mint(cairn.getBean(Minting.class), facts);
    }

    /** Looks up issuer and key, fills the credential, signs it, writes it down. */
    public byte[] again() {
        return minting.mint(facts);
    }

    /** The same credential without its proof. */
    public ObjectNode unsigned() {
        ObjectNode document = StrictJson.read(new String(again(), StandardCharsets.UTF_8));
        document.remove("proof");
        return document;
    }
}
