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
        return new BadgeFacts(
                definition.title(),
                definition.shortWord(),
                definition.stack().name(),
                definition.isProgram() ? 0 : definition.stack().level().orElse(0),
                kind(definition.kind()),
                issuer.shortName(),
                edition.microCredential().toString());
    }

    /** What sort of badge is drawn for it. */
    public static BadgeFacts.Kind kind(Definition.Kind kind) {
        return switch (kind) {
            case MICRO_CREDENTIAL -> BadgeFacts.Kind.MICRO_CREDENTIAL;
            case PROGRAM -> BadgeFacts.Kind.PROGRAM;
            case STACK -> BadgeFacts.Kind.MACRO_CREDENTIAL;
        };
    }
}
