package org.cairn.openbadges.credential;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cairn.openbadges.jsonld.Contexts;

/**
 * What badges, endorsements and learner records say alike, whatever their subject (VC Data Model
 * 2.0, section 4; Open Badges 3.0, section B.1).
 *
 * @param contexts in the order in which the standard wants them
 * @param id a URL or {@code urn:uuid:}
 * @param validFrom kept to the second, as all times
 * @param awardedDate when it was decided, where that is not when it became valid
 */
public record Envelope(
        List<String> contexts,
        String id,
        String name,
        String description,
        IssuerProfile issuer,
        Instant validFrom,
        Optional<Instant> validUntil,
        Optional<Instant> awardedDate,
        List<Evidence> evidence,
        Optional<CredentialStatus> credentialStatus,
        List<Service> credentialSchema,
        Optional<Service> refreshService,
        List<TermsOfUse> termsOfUse,
        Additional additional) {

    /** The context that comes first in every credential. */
    public static final Pattern FIRST_CONTEXT =
            Pattern.compile(Contexts.CREDENTIALS_V2, Pattern.LITERAL);

    /** The contexts of the versions of Open Badges 3.0. */
    public static final Pattern OPEN_BADGES_CONTEXT =
            Pattern.compile(
                    "https://purl\\.imsglobal\\.org/spec/ob/v3p0/context(-3\\.\\d\\.\\d)*\\.json");

    private static final String EXTENSION = "1EdTech";

    private static final Set<String> KINDS =
            Set.of(
                    "OpenBadgeCredential",
                    "AchievementCredential",
                    "EndorsementCredential",
                    "ClrCredential");

    /**
     * Holds it against the standard.
     *
     * @throws CredentialProblem naming what breaks it
     */
    public Envelope {
        Check.iri(id, "The id of the credential");
        Check.optional(name, "The name of the credential");
        Check.optional(description, "The description of the credential");
        validFrom = Check.wholeSeconds(validFrom);
        validUntil = Check.wholeSeconds(validUntil);
        awardedDate = Check.wholeSeconds(awardedDate);
        Instant begin = validFrom;
        Check.require(
                validUntil.filter(end -> !end.isAfter(begin)).isEmpty(),
                "The credential would end before it begins");
        Check.require(
                additional.isNone() || !additional.members().has("proof"),
                "A proof is made by signing, not written into the credential");
        contexts = List.copyOf(contexts);
        contexts.forEach(context -> Check.iri(context, "A context"));
        evidence = List.copyOf(evidence);
        credentialSchema = List.copyOf(credentialSchema);
        termsOfUse = List.copyOf(termsOfUse);
        Check.require(
                contexts.contains(Contexts.OPEN_BADGES_EXTENSIONS)
                        || !extended(
                                credentialStatus, credentialSchema, refreshService, termsOfUse),
                "Types that begin with 1EdTech need the context "
                        + Contexts.OPEN_BADGES_EXTENSIONS);
    }

    /** Whether a type is one of 1EdTech's extensions, which need a context of their own. */
    static boolean extended(
            Optional<CredentialStatus> status,
            List<Service> schemas,
            Optional<Service> refresh,
            List<TermsOfUse> terms) {
        return status.map(CredentialStatus::type).filter(Envelope::isExtension).isPresent()
                || refresh.map(Service::type).filter(Envelope::isExtension).isPresent()
                || schemas.stream().map(Service::type).anyMatch(Envelope::isExtension)
                || terms.stream().map(TermsOfUse::type).anyMatch(Envelope::isExtension);
    }

    private static boolean isExtension(String type) {
        return type.startsWith(EXTENSION);
    }

    /**
     * Takes the shared members out of a credential, and with them all that nobody took before.
     *
     * @throws CredentialProblem naming what is not as the standard has it
     */
    public static Envelope of(FieldReader in) {
        // the proof belongs to the document as it was signed, not to what it says
        in.skip("proof");
        return new Envelope(
                in.texts("@context"),
                in.text("id"),
                in.text("name"),
                in.text("description"),
                in.required("issuer", IssuerProfile::of),
                in.time("validFrom").orElseThrow(() -> FieldReader.missing("validFrom")),
                in.time("validUntil"),
                in.time("awardedDate"),
                in.parts("evidence", Evidence::of),
                in.part("credentialStatus", CredentialStatus::of),
                in.parts("credentialSchema", Service::of),
                in.part("refreshService", Service::of),
                in.parts("termsOfUse", TermsOfUse::of),
                in.rest());
    }

    /**
     * Of another document that shows a part of this one: only what cannot tell of the rest, or lead
     * to it.
     */
    public Envelope partial(String newId) {
        return new Envelope(
                contexts,
                newId,
                name,
                "",
                issuer,
                validFrom,
                validUntil,
                awardedDate,
                List.of(),
                Optional.empty(),
                credentialSchema,
                Optional.empty(),
                termsOfUse,
                Additional.NONE);
    }

    /** The same with another place to see whether the credential still stands. */
    public Envelope withStatus(CredentialStatus status) {
        return new Envelope(
                contexts,
                id,
                name,
                description,
                issuer,
                validFrom,
                validUntil,
                awardedDate,
                evidence,
                Optional.of(status),
                credentialSchema,
                refreshService,
                termsOfUse,
                additional);
    }

    /** Begins the document: contexts, types, and the members that are shared. */
    public Fields fields(String type) {
        return fields(type, issuer);
    }

    /** The same with the issuer as it was written before. */
    Fields fields(String type, Part writtenIssuer) {
        return Fields.untyped()
                .texts("@context", contexts)
                .text("id", id)
                .texts("type", List.of("VerifiableCredential", type))
                .text("name", name)
                .text("description", description)
                .part("issuer", writtenIssuer)
                .time("validFrom", Optional.of(validFrom))
                .time("validUntil", validUntil)
                .time("awardedDate", awardedDate)
                .parts("evidence", evidence)
                .part("credentialStatus", credentialStatus)
                .parts("credentialSchema", credentialSchema)
                .part("refreshService", refreshService)
                .parts("termsOfUse", termsOfUse);
    }

    /**
     * It must not be a credential of another kind besides: readers would disagree on what it is.
     */
    public void requireNoOtherKind(String... own) {
        Set<String> allowed = Set.of(own);
        additional
                .types()
                .forEach(type ->
                        Check.require(
                                !KINDS.contains(type) || allowed.contains(type),
                                "A credential cannot be of type " + type + " as well"));
    }

    /**
     * The contexts must stand in this order, others behind them.
     *
     * @param wanted patterns
     */
    public void requireContexts(Pattern... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            int place = i + 1;
            Check.require(
                    place <= contexts.size() && wanted[i].matcher(contexts.get(i)).matches(),
                    () -> "The context in place " + place + " must be " + wanted[place - 1]);
        }
    }
}
