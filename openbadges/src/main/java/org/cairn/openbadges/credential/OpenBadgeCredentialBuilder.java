package org.cairn.openbadges.credential;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.jsonld.Contexts;
import tools.jackson.databind.node.ObjectNode;

/** Collects what is said of a badge beyond what the standard requires. */
public final class OpenBadgeCredentialBuilder
        extends CredentialBuilder<OpenBadgeCredentialBuilder> {

    private final String id;
    private final AchievementSubject subject;
    private Optional<Image> image = Optional.empty();
    private Endorsements endorsements = Endorsements.NONE;
    private Part writtenIssuer;
    private Part writtenAchievement;
    private boolean kept;

    OpenBadgeCredentialBuilder(
            String id, IssuerProfile issuer, AchievementSubject subject, Instant validFrom) {
        super(List.of(Contexts.CREDENTIALS_V2, Contexts.OPEN_BADGES_V3), id, issuer, validFrom);
        this.id = id;
        this.subject = subject;
        this.writtenIssuer = issuer;
        this.writtenAchievement = subject.achievement();
        name(subject.achievement().name());
        description(subject.achievement().description());
    }

    /** Of a template: both parts as they were written before. */
    OpenBadgeCredentialBuilder keeping(Part issuer, Part achievement) {
        writtenIssuer = issuer;
        writtenAchievement = achievement;
        kept = true;
        return this;
    }

    @Override
    protected OpenBadgeCredentialBuilder self() {
        return this;
    }

    /** The picture of this badge, where it is another one than the achievement’s. */
    public OpenBadgeCredentialBuilder image(Image value) {
        image = Optional.of(value);
        return this;
    }

    /** What others say of this very badge. */
    public OpenBadgeCredentialBuilder endorsements(Endorsements value) {
        endorsements = value;
        return this;
    }

    /**
     * Holds everything against the standard.
     *
     * @throws CredentialProblem when something breaks the standard
     */
    public OpenBadgeCredential build() {
        return proven(collected());
    }

    /**
     * The document to be signed, as that of {@link #build}. If it was begun by a template, its kept
     * parts cannot be changed.
     *
     * @throws CredentialProblem when something breaks the standard
     */
    public ObjectNode document() {
        ObjectNode document = collected().toJson(writtenIssuer, writtenAchievement);
        Readable.require(document);
        return document;
    }

    private OpenBadgeCredential collected() {
        endorsements.requireAbout(id, "the badge");
        Envelope envelope = envelope();
        if (!kept) {
            envelope.issuer().requireOwnEndorsements();
            subject.achievement().requireOwnEndorsements();
        }
        subject.source().ifPresent(IssuerProfile::requireOwnEndorsements);
        return new OpenBadgeCredential(envelope, subject, image, endorsements);
    }
}
