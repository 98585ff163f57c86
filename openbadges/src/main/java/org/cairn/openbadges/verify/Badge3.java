package org.cairn.openbadges.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.proof.Proof;
import tools.jackson.databind.node.ObjectNode;

/**
 * A verifiable credential under examination: Open Badges 3.0, its endorsements and CLR 2.0.
 *
 * @param seals checks the signatures of this and of the documents that it refers to
 * @param email of the person it is checked for, if that is asked
 * @param inside whether it stands inside a learner's record
 * @param contained what was found of the credentials that stand inside this one
 */
record Badge3(
        Opened.Credential opened,
        Instant now,
        Optional<String> email,
        BoundedDocuments documents,
        SealCheck seals,
        Seal seal,
        boolean inside,
        List<Report> contained) {

    Badge3 {
        contained = List.copyOf(contained);
    }

    static Badge3 of(
            Opened.Credential opened,
            Instant now,
            Optional<String> email,
            BoundedDocuments documents) {
        var seals = new SealCheck(documents, now);
        return new Badge3(
                opened,
                now,
                email,
                documents,
                seals,
                seals.check(opened.json(), opened.jws()),
                false,
                List.of());
    }

    /** A credential that stands inside this one; both share what may be fetched and computed. */
    Badge3 inner(Opened.Credential credential) {
        documents.expectMore();
        return new Badge3(
                credential,
                now,
                email,
                documents,
                seals,
                seals.check(credential.json(), credential.jws()),
                true,
                List.of());
    }

    Badge3 holding(List<Report> reports) {
        return new Badge3(opened, now, email, documents, seals, seal, inside, reports);
    }

    ObjectNode json() {
        return opened.json();
    }

    String issuer() {
        return Json.id(json().path("issuer"));
    }

    /** The name that the record gives its issuer, or its id. */
    String issuerName() {
        return Json.optional(json().path("issuer"), "name").orElseGet(this::issuer);
    }

    String standard() {
        return isClr() ? "CLR 2.0" : "Open Badges 3.0";
    }

    boolean isClr() {
        return Json.isType(json(), "ClrCredential");
    }

    /** Whether its holder shows a part of what was signed, which need not tell how it ends. */
    boolean isPart() {
        return Proof.of(json()).stream().anyMatch(Proof::isOfPart);
    }

    Validity validity() {
        return Validity.ofCredential(json());
    }
}
