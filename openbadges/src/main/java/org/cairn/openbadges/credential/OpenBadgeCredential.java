package org.cairn.openbadges.credential;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A badge that is to be issued (Open Badges 3.0, AchievementCredential); it cannot hold what the
 * standard forbids, and still lacks its proof.
 */
public record OpenBadgeCredential(
        Envelope envelope,
        AchievementSubject credentialSubject,
        Optional<Image> image,
        Endorsements endorsements)
        implements Part {

    private static final String TYPE = "OpenBadgeCredential";
    private static final String OTHER_TYPE = "AchievementCredential";

    /**
     * Holds it against the standard.
     *
     * @throws CredentialProblem naming what breaks it
     */
    public OpenBadgeCredential {
        envelope.requireContexts(Envelope.FIRST_CONTEXT, Envelope.OPEN_BADGES_CONTEXT);
        envelope.requireNoOtherKind(TYPE, OTHER_TYPE);
        Check.require(
                !envelope.id().equals(credentialSubject.achievement().id()),
                "The badge must have another id than what is achieved");
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

    /**
     * Reads a badge that follows the standard to the letter, on VC 2.0; {@link #read} takes all
     * others, too. What the standard has no words for is kept, the proof is not.
     *
     * @throws CredentialProblem naming what is not as the standard has it
     */
    public static OpenBadgeCredential of(ObjectNode document) {
        boolean named = Shape.texts(document.path("type")).contains(TYPE);
        FieldReader in =
                FieldReader.of(document, "VerifiableCredential", named ? TYPE : OTHER_TYPE);
        AchievementSubject subject = in.required("credentialSubject", AchievementSubject::of);
        Optional<Image> image = in.part("image", Image::of);
        Endorsements endorsements = Endorsements.of(in);
        return new OpenBadgeCredential(Envelope.of(in), subject, image, endorsements);
    }

    /** The id of this very badge. */
    public String id() {
        return envelope.id();
    }

    /** What it is called. */
    public String name() {
        return envelope.name();
    }

    /** Who awards it. */
    public IssuerProfile issuer() {
        return envelope.issuer();
    }

    /** The document to be signed. */
    @Override
    public ObjectNode toJson() {
        return toJson(envelope.issuer(), credentialSubject.achievement());
    }

    /** With issuer and achievement as they were written before. */
    ObjectNode toJson(Part issuer, Part achievement) {
        Fields fields =
                envelope.fields(TYPE, issuer)
                        .part("image", image)
                        .part("credentialSubject", () -> credentialSubject.toJson(achievement));
        return endorsements.into(fields).additional(envelope.additional()).json();
    }
}
