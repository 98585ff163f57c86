package org.cairn.awards;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Edition;
import org.cairn.openbadges.assertion.Assertion;
import org.cairn.openbadges.assertion.Recipient;
import org.cairn.openbadges.assertion.RevokedAssertion;
import org.cairn.openbadges.bake.BakeForm;
import org.cairn.openbadges.bake.PngBake;
import org.cairn.openbadges.bake.SvgBake;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.platform.web.NotThere;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
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

    BadgeForms(
            AwardStore store,
            Credentials credentials,
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
    }

    byte[] credential(AwardId id, Extent extent) {
        return credentials.of(id, extent);
    }

    byte[] plainPng(AwardId id) {
        AwardDetails details = details(id);
        return pictures.png(details.title(), details.art());
    }

    String plainSvg(AwardId id) {
        AwardDetails details = details(id);
        return pictures.svg(details.title(), details.art());
    }

    byte[] png(AwardId id, Extent extent) {
        return PngBake.bake(plainPng(id), record(id, extent), BakeForm.OPEN_BADGE_3);
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
        return Assertion.hosted(
                        address,
                        recipient(id),
                        addresses.achievement(edition) + "/ob2",
                        details.award().issuedAt())
                .until(details.award().validUntil())
                .pictured(address + ".png")
                .telling(Optional.empty(), evidence(details, edition))
                .toJson();
    }

    byte[] assertionPng(AwardId id) {
        return PngBake.bake(plainPng(id), StrictJson.text(assertion(id)), BakeForm.OPEN_BADGE_2);
    }

    private List<org.cairn.openbadges.assertion.Evidence> evidence(
            AwardDetails details, Edition edition) {
        if (details.evidence().isEmpty() && details.examination().isEmpty()) {
            return List.of();
        }
        Locale language = edition.definition().language();
        return List.of(
                new org.cairn.openbadges.assertion.Evidence(
                        Optional.of(addresses.badge(details.award().id()) + "/evidence"),
                        Optional.of(text.evidenceName(language)),
                        Optional.of(
                                text.evidence(
                                        edition, details.evidence(), details.examination()))));
    }

    /** The recipient with the same salt and hash as in the credential. */
    private Recipient recipient(AwardId id) {
        JsonNode identifiers =
                StrictJson.read(credential(id, Extent.WHOLE))
                        .path("credentialSubject")
                        .path("identifier");
        for (JsonNode identifier : identifiers) {
            if (identifier.path("identityType").asString("").equals("emailAddress")) {
                return new Recipient(
                        "email",
                        true,
                        identifier.path("identityHash").asString(""),
                        identifier.path("salt").asString(""));
            }
        }
        throw new IllegalStateException("award " + id + " has no hashed address");
    }

    AwardDetails details(AwardId id) {
        return store.details(id).orElseThrow(NotThere::new);
    }
}
