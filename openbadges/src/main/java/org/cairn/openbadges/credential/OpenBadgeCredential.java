package org.cairn.openbadges.credential;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.jsonld.Contexts;
import org.cairn.openbadges.status.StatusEntry;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A badge that is to be issued (Open Badges 3.0, AchievementCredential); it cannot hold what the
 * standard forbids, and still lacks its proof.
 *
 * @param id a URL or {@code urn:uuid:}
 * @param name of the badge; the standard requires it only elsewhere, displayers want it here too
 * @param validFrom kept to the second
 * @param awardedDate when it was decided, where that is not when it became valid
 */
public record OpenBadgeCredential(
        String id,
        String name,
        String description,
        IssuerProfile issuer,
        Instant validFrom,
        Optional<Instant> validUntil,
        Optional<Instant> awardedDate,
        AchievementSubject credentialSubject,
        Optional<Image> image,
        List<Evidence> evidence,
        Optional<StatusEntry.InList> credentialStatus,
        List<Service> credentialSchema,
        Optional<Service> refreshService,
        List<Service> termsOfUse) {

    public OpenBadgeCredential {
        Check.iri(id, "The id of the badge");
        Check.text(name, "The name of the badge");
        Check.text(description, "The description of the badge");
        Check.require(
                validUntil.filter(end -> !end.isAfter(validFrom)).isEmpty(),
                "The badge would end before it begins");
        evidence = List.copyOf(evidence);
        credentialSchema = List.copyOf(credentialSchema);
        termsOfUse = List.copyOf(termsOfUse);
    }

    /** Begins with what the standard requires; name and description are the achievement's. */
    public static OpenBadgeCredentialBuilder builder(
            String id, IssuerProfile issuer, AchievementSubject subject, Instant validFrom) {
        return new OpenBadgeCredentialBuilder(id, issuer, subject, validFrom);
    }

    /** A view of any badge, by whomever and of whichever version. */
    public static CredentialView read(ObjectNode document) {
        return new CredentialView(document);
    }

    /** The document to be signed. */
    public ObjectNode toJson() {
        ObjectNode json = StrictJson.object();
        ArrayNode contexts = json.putArray("@context");
        contexts().forEach(contexts::add);
        json.setAll(
                Fields.of(id, "VerifiableCredential", "OpenBadgeCredential")
                        .text("name", name)
                        .text("description", description)
                        .part("image", image)
                        .part("issuer", issuer)
                        .time("validFrom", Optional.of(validFrom))
                        .time("validUntil", validUntil)
                        .time("awardedDate", awardedDate)
                        .part("credentialSubject", credentialSubject)
                        .parts("evidence", evidence)
                        .node("credentialStatus", credentialStatus.map(StatusEntry.InList::toJson))
                        .parts("credentialSchema", credentialSchema)
                        .part("refreshService", refreshService)
                        .parts("termsOfUse", termsOfUse)
                        .json());
        return json;
    }

    private List<String> contexts() {
        List<String> contexts =
                new ArrayList<>(List.of(Contexts.CREDENTIALS_V2, Contexts.OPEN_BADGES_V3));
        List<Service> services = new ArrayList<>(credentialSchema);
        services.addAll(termsOfUse);
        refreshService.ifPresent(services::add);
        if (services.stream().anyMatch(Service::isExtension)) {
            contexts.add(Contexts.OPEN_BADGES_EXTENSIONS);
        }
        return contexts;
    }
}
