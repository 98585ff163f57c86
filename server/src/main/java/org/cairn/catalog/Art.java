package org.cairn.catalog;

import org.cairn.people.Organization;
import org.cairn.platform.art.BadgeArt;
import org.cairn.platform.art.BadgeFacts;

/** What the badge of an edition is drawn from, and what it says. */
public final class Art {

    private Art() {}

    /** What any drawing of this badge starts from. */
    public static BadgeFacts facts(Edition edition, Organization issuer) {
        Definition definition = edition.definition();
        Picture picture = definition.picture();
        return new BadgeFacts(
                definition.title(),
                definition.shortWord(),
                picture.style(definition.stack().name()),
                definition.isProgram() ? 0 : picture.shown(definition.stack().level().orElse(0)),
                kind(definition.kind()),
                issuer.shortName(),
                edition.microCredential().toString(),
                picture.scenery());
    }

    /** What it shows, in words for those who do not see it. */
    public static String words(Edition edition, Organization issuer) {
        Definition definition = edition.definition();
        return definition
                .picture()
                .own()
                .map(Picture.Own::alternative)
                .orElseGet(() ->
                        definition.title() + ". " + BadgeArt.description(facts(edition, issuer)));
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
