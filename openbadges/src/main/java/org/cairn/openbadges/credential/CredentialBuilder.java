package org.cairn.openbadges.credential;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.jsonld.Contexts;
import org.cairn.openbadges.status.StatusEntry;

/**
 * Collects what badges, endorsements and learner records say alike.
 *
 * @param <B> the builder of one of them
 */
public abstract class CredentialBuilder<B extends CredentialBuilder<B>> {

    private final List<String> contexts;
    private final String id;
    private final IssuerProfile issuer;
    private final Instant validFrom;
    private String name = "";
    private String description = "";
    private Optional<Instant> validUntil = Optional.empty();
    private Optional<Instant> awardedDate = Optional.empty();
    private List<Evidence> evidence = List.of();
    private Optional<CredentialStatus> status = Optional.empty();
    private List<Service> schema = List.of();
    private Optional<Service> refresh = Optional.empty();
    private List<TermsOfUse> terms = List.of();
    private Additional additional = Additional.NONE;

    /** For a credential with these contexts and types. */
    protected CredentialBuilder(
            List<String> contexts, String id, IssuerProfile issuer, Instant validFrom) {
        this.contexts = new ArrayList<>(contexts);
        this.id = id;
        this.issuer = issuer;
        this.validFrom = validFrom;
    }

    /** The builder as what it is, so that calls can be chained. */
    protected abstract B self();

    /** What it is called. */
    public B name(String value) {
        name = value;
        return self();
    }

    /** What it is about. */
    public B description(String value) {
        description = value;
        return self();
    }

    /** When it ends; whole seconds are kept. */
    public B validUntil(Instant value) {
        validUntil = Optional.of(value);
        return self();
    }

    /** When it was earned, if not on the day of issue; whole seconds are kept. */
    public B awardedDate(Instant value) {
        awardedDate = Optional.of(value);
        return self();
    }

    /** What it was awarded for. */
    public B evidence(List<Evidence> value) {
        evidence = value;
        return self();
    }

    /** Where to see whether it still stands (Bitstring Status List 1.0). */
    public B status(StatusEntry.InList value) {
        return status(CredentialStatus.of(value));
    }

    /** Where to see whether it still stands, in another way. */
    public B status(CredentialStatus value) {
        status = Optional.of(value);
        return self();
    }

    /** What its form can be held against. */
    public B schema(Service value) {
        schema = List.of(value);
        return self();
    }

    /** Where a newer one can be had. */
    public B refreshService(Service value) {
        refresh = Optional.of(value);
        return self();
    }

    /** What it may be used for. */
    public B termsOfUse(List<TermsOfUse> value) {
        terms = value;
        return self();
    }

    /** One more context, for words that the standard does not have. */
    public B context(String address) {
        contexts.add(address);
        return self();
    }

    /** What the standard has no words for. */
    public B additional(Additional value) {
        additional = value;
        return self();
    }

    /** What was collected; a name is demanded of all, as it is what a reader sees first. */
    protected final Envelope envelope() {
        Check.text(name, "The name of the credential");
        return new Envelope(
                allContexts(),
                id,
                name,
                description,
                issuer,
                validFrom,
                validUntil,
                awardedDate,
                evidence,
                status,
                schema,
                refresh,
                terms,
                additional);
    }

    /**
     * The credential, once it is sure that it can be written and that others will read it.
     *
     * @throws CredentialProblem when it is too large or too deep, or uses a name twice
     */
    protected static <C extends Part> C proven(C credential) {
        Readable.require(credential.toJson());
        return credential;
    }

    private List<String> allContexts() {
        LinkedHashSet<String> all = new LinkedHashSet<>(contexts);
        if (Envelope.extended(status, schema, refresh, terms)) {
            all.add(Contexts.OPEN_BADGES_EXTENSIONS);
        }
        return List.copyOf(all);
    }
}
