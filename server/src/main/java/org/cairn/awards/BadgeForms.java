package org.cairn.awards;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Edition;
import org.cairn.openbadges.assertion.RevokedAssertion;
import org.cairn.openbadges.bake.BakeForm;
import org.cairn.openbadges.bake.PngTemplate;
import org.cairn.openbadges.bake.SvgBake;
import org.cairn.openbadges.convert.Hosting;
import org.cairn.openbadges.convert.Version2;
import org.cairn.openbadges.credential.OpenBadgeCredential;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.platform.web.NotThere;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Hands out one award in all its forms, each made from the credential as it was signed. */
@Component
class BadgeForms {

    private final AwardStore store;
    private final Catalog catalog;
    private final BadgePictures pictures;
    private final Addresses addresses;
    private final CriteriaText text;
    private final Credentials credentials;
    private final Issuers issuers;

    BadgeForms(
            AwardStore store,
            Credentials credentials,
            Issuers issuers,
            Catalog catalog,
            BadgePictures pictures,
            Addresses addresses,
            CriteriaText text) {
        this.store = store;
        this.catalog = catalog;
        this.pictures = pictures;
        this.addresses = addresses;
        this.text = text;
        this.credentials = credentials;
        this.issuers = issuers;
    }

    byte[] credential(AwardId id, Extent extent) {
        return credentials.of(id, extent);
    }

    String jwt(AwardId id, Extent extent) {
        Award award = store.find(id).orElseThrow(NotThere::new);
        Issuer issuer = issuers.find(award.issuer()).orElseThrow();
        return issuers.signAsJwt(issuer, StrictJson.read(credential(id, extent)));
    }

    byte[] plainPng(AwardId id) {
        return picture(id).picture();
    }

    private PngTemplate picture(AwardId id) {
        AwardDetails details = details(id);
        return pictures.png(details.title(), details.art());
    }

    String plainSvg(AwardId id) {
        AwardDetails details = details(id);
        return pictures.svg(details.title(), details.art());
    }

    byte[] png(AwardId id, Extent extent) {
        return picture(id).bake(record(id, extent), BakeForm.OPEN_BADGE_3);
    }

    String svg(AwardId id, Extent extent) {
        byte[] svg = plainSvg(id).getBytes(StandardCharsets.UTF_8);
        return new String(
                SvgBake.bake(svg, record(id, extent), BakeForm.OPEN_BADGE_3),
                StandardCharsets.UTF_8);
    }

    private String record(AwardId id, Extent extent) {
        return new String(credential(id, extent), StandardCharsets.UTF_8);
    }

    /**
     * Open Badges 2.0, hosted assertion; a revoked one says only that, and why. A suspended one
     * does the same as long as it is suspended, because 2.0 knows no other word.
     */
    ObjectNode assertion(AwardId id) {
        AwardDetails details = details(id);
        String address = addresses.badge(id) + "/ob2";
        if (details.award().revocation().isPresent()) {
            String reason = details.award().revocation().get().reason();
            return new RevokedAssertion(address, reason).toJson();
        }
        Edition edition = catalog.edition(details.award().edition());
        if (details.award().isSuspended()) {
            String reason = details.award().suspension().orElseThrow().grounds().words();
            Locale language = edition.definition().language();
            return new RevokedAssertion(address, text.suspended(language, reason)).toJson();
        }
        ObjectNode record = StrictJson.read(credential(id, Extent.WHOLE));
        Hosting hosting =
                new Hosting(
                        address,
                        addresses.achievement(edition) + "/ob2",
                        OpenBadgeCredential.read(record).issuer().url() + "/ob2",
                        addresses.badges());
        return Version2.of(record, hosting).pictured(address + ".png").assertion();
    }

    byte[] assertionPng(AwardId id) {
        return picture(id).bake(StrictJson.text(assertion(id)), BakeForm.OPEN_BADGE_2);
    }

    AwardDetails details(AwardId id) {
        return store.details(id).orElseThrow(NotThere::new);
    }
}
