package org.cairn.openbadges.credential;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.status.StatusEntry;

/** Collects what is said of a badge beyond what the standard requires. */
public final class OpenBadgeCredentialBuilder {

    private final String id;
    private final IssuerProfile issuer;
    private final AchievementSubject subject;
    private final Instant validFrom;
    private String name;
    private String description;
    private Optional<Instant> validUntil = Optional.empty();
    private Optional<Instant> awardedDate = Optional.empty();
    private Optional<Image> image = Optional.empty();
    private List<Evidence> evidence = List.of();
    private Optional<StatusEntry.InList> status = Optional.empty();
    private List<Service> schema = List.of();
    private Optional<Service> refresh = Optional.empty();
    private List<Service> terms = List.of();

    OpenBadgeCredentialBuilder(
            String id, IssuerProfile issuer, AchievementSubject subject, Instant validFrom) {
        this.id = id;
        this.issuer = issuer;
        this.subject = subject;
        this.validFrom = validFrom;
        this.name = subject.achievement().name();
        this.description = subject.achievement().description();
    }

    public OpenBadgeCredentialBuilder name(String value) {
        name = value;
        return this;
    }

    public OpenBadgeCredentialBuilder description(String value) {
        description = value;
        return this;
    }

    public OpenBadgeCredentialBuilder validUntil(Instant value) {
        validUntil = Optional.of(value);
        return this;
    }

    public OpenBadgeCredentialBuilder awardedDate(Instant value) {
        awardedDate = Optional.of(value);
        return this;
    }

    public OpenBadgeCredentialBuilder image(Image value) {
        image = Optional.of(value);
        return this;
    }

    public OpenBadgeCredentialBuilder evidence(List<Evidence> value) {
        evidence = value;
        return this;
    }

    public OpenBadgeCredentialBuilder status(StatusEntry.InList value) {
        status = Optional.of(value);
        return this;
    }

    public OpenBadgeCredentialBuilder schema(Service value) {
        schema = List.of(value);
        return this;
    }

    public OpenBadgeCredentialBuilder refreshService(Service value) {
        refresh = Optional.of(value);
        return this;
    }

    public OpenBadgeCredentialBuilder termsOfUse(List<Service> value) {
        terms = value;
        return this;
    }

    /**
     * @throws CredentialProblem when something breaks the standard
     */
    public OpenBadgeCredential build() {
        return new OpenBadgeCredential(
                id,
                name,
                description,
                issuer,
                validFrom,
                validUntil,
                awardedDate,
                subject,
                image,
                evidence,
                status,
                schema,
                refresh,
                terms);
    }
}
