package org.cairn.openbadges.credential;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.openbadges.json.JsonProblem;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An endorsement in somebody's badge, read without believing it; empty texts where it says nothing.
 *
 * @param endorsed id of what it is about
 * @param comment in Markdown
 */
public record EndorsementView(ProfileView endorser, String endorsed, String comment) {

    static EndorsementView of(ObjectNode credential) {
        JsonNode subject =
                Shape.objects(credential.path("credentialSubject")).stream()
                        .findFirst()
                        .orElseGet(StrictJson::object);
        return new EndorsementView(
                ProfileView.of(credential.path("issuer")),
                Shape.text(subject.path("id")),
                Shape.text(subject.path("endorsementComment")));
    }

    /** Those of a badge, achievement or profile, with an embedded proof or as JWS. */
    static List<EndorsementView> all(ObjectNode endorsed) {
        return Stream.concat(
                        Shape.objects(endorsed.path("endorsement")).stream(),
                        Shape.texts(endorsed.path("endorsementJwt")).stream()
                                .flatMap(jws -> payload(jws).stream()))
                .map(EndorsementView::of)
                .toList();
    }

    /** The id of what an endorsement in a compact JWS is about; empty where none can be read. */
    static String endorsedBy(String jws) {
        return payload(jws).map(EndorsementView::of).map(EndorsementView::endorsed).orElse("");
    }

    /** Who it is about may stand in the claim alone (VC Data Model 1.1, section 6.3.1). */
    private static ObjectNode completed(ObjectNode credential, JsonNode sub) {
        if (credential.path("credentialSubject") instanceof ObjectNode subject
                && subject.path("id").isMissingNode()
                && sub.isString()) {
            subject.set("id", sub);
        }
        return credential;
    }

    /** The credential in a compact JWS; in the {@code vc} claim of older ones. */
    private static Optional<ObjectNode> payload(String jws) {
        String[] parts = jws.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(parts[1]);
            ObjectNode payload = StrictJson.read(new String(bytes, StandardCharsets.UTF_8));
            return Optional.of(
                    payload.path("vc") instanceof ObjectNode credential
                            ? completed(credential, payload.path("sub"))
                            : payload);
        } catch (IllegalArgumentException | JsonProblem unreadable) {
            return Optional.empty();
        }
    }
}
