package org.cairn.catalog;

import org.cairn.people.Organization;
import org.cairn.platform.art.BadgeArt;
import org.cairn.platform.art.BadgeFacts;

/** The badge of an edition, drawn from what the edition says. */
public final class Art {

    private Art() {}

    public static String svg(Edition edition, Organization issuer) {
        return BadgeArt.svg(facts(edition, issuer));
    }

    /** What any drawing of this badge starts from. */
    public static BadgeFacts facts(Edition edition, Organization issuer) {
        Definition definition = edition.definition();
        boolean program = definition.isProgram();
        return new BadgeFacts(
                definition.title(),
                definition.shortWord(),
                definition.stack().name(),
                program ? 0 : definition.stack().level().orElse(0),
                program ? BadgeFacts.Kind.PROGRAM : BadgeFacts.Kind.MICRO_CREDENTIAL,
                issuer.shortName(),
                edition.microCredential().toString());
    }
}
