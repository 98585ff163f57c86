package org.cairn.awards;

import java.net.URI;
import org.cairn.catalog.Edition;
import org.cairn.openbadges.key.DidWeb;
import org.cairn.platform.settings.Settings;
import org.springframework.stereotype.Component;

/** The addresses that stand in credentials and therefore never change. */
@Component
class Addresses {

    private final Settings settings;

    Addresses(Settings settings) {
        this.settings = settings;
    }

    String issuer(String slug) {
        return settings.url("/issuers/" + slug);
    }

    /**
     * The issuer's DID: did:web of its page (did:web Method Specification). It means https, also
     * where Cairn is still tried out without.
     */
    String did(String slug) {
        return DidWeb.of(URI.create(issuer(slug).replaceFirst("^http:", "https:")));
    }

    String statusList(String name) {
        return settings.url("/status/" + name);
    }

    /** The list beside that one, whose bits say that a stop is for a time only. */
    String suspensionList(String name) {
        return statusList(name) + StatusLists.SUSPENSION;
    }

    /** How the address of every badge begins. */
    String badges() {
        return settings.url("/badges/");
    }

    String badge(AwardId id) {
        return badges() + id;
    }

    String microCredential(String slug) {
        return settings.url("/catalog/" + slug);
    }

    /** What one edition of a micro-credential says can be earned: the achievement's id. */
    String achievement(Edition edition) {
        return microCredential(edition.definition().slug()) + "/editions/" + edition.number();
    }

    /**
     * The path of an address on this site; empty for any other. The scheme is not looked at,
     * because did:web always says https.
     */
    String pathHere(URI address) {
        URI base = settings.baseUrl();
        boolean here =
                address.getRawAuthority() != null
                        && address.getRawAuthority().equalsIgnoreCase(base.getRawAuthority())
                        && address.getRawPath() != null
                        && address.getRawPath().startsWith(base.getRawPath());
        return here ? address.getRawPath().substring(base.getRawPath().length()) : "";
    }
}
