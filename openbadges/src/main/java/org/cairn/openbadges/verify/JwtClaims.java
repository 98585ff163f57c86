package org.cairn.openbadges.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the claims of a JWT say beside the credential in it, and whether both say the same (Open
 * Badges 3.0, section 8.2.4; VC-JOSE-COSE 1.0, section 3.1.3).
 *
 * @param credential as {@link Jws#credential} gives it
 * @param validity of the credential
 */
record JwtClaims(Jws jws, ObjectNode credential, Validity validity) {

    private static final Set<String> TIMES = Set.of("nbf", "exp", "iat");

    static JwtClaims of(Jws jws) {
        var credential = jws.credential();
        return new JwtClaims(jws, credential, Validity.ofCredential(credential));
    }

    /** Where the cover and the credential contradict each other; empty when they agree. */
    List<String> contradictions() {
        var faults = new ArrayList<String>();
        same(faults, "iss", Json.id(credential.path("issuer")));
        same(faults, "jti", Json.text(credential, "id"));
        same(faults, "sub", subject());
        TIMES.stream()
                .filter(claim -> payload().has(claim) && !payload().path(claim).isNumber())
                .filter(claim -> !claim.equals("iat") || issuedInWords().isEmpty())
                .sorted()
                .forEach(claim -> faults.add(claim + " is not a number of seconds"));
        sameTime(faults, "nbf", validity.beginnings());
        sameTime(faults, "exp", validity.ends());
        twoCredentials(faults);
        return faults;
    }

    /**
     * Those that the form of Open Badges demands and that are not there (section 8.2.4). A subject
     * need not have the id that {@code sub} repeats.
     */
    List<String> missing() {
        boolean openBadges = jws.headerText("typ").equalsIgnoreCase("JWT") && !jws.isOlderForm();
        return Stream.of("iss", "jti", "sub", "nbf")
                .filter(claim -> openBadges && !payload().has(claim))
                .filter(claim -> !claim.equals("sub") || !subject().isEmpty())
                .toList();
    }

    /** When it was signed, as far as it says. */
    Optional<Instant> signedAt() {
        return claimed("iat").or(this::issuedInWords).or(() -> claimed("nbf")).or(validity::from);
    }

    /** When the JWT ends, if the credential in it names no end of its own. */
    Optional<Instant> ownEnd() {
        return validity.until().isPresent() ? Optional.empty() : claimed("exp");
    }

    /** When the JWT begins, if the credential in it names no beginning of its own. */
    Optional<Instant> ownBeginning() {
        return validity.from().isPresent() ? Optional.empty() : claimed("nbf");
    }

    /** The id of whom the credential is about; empty when it has none. */
    private String subject() {
        return Json.id(credential.path("credentialSubject"));
    }

    private ObjectNode payload() {
        return jws.payload();
    }

    private Optional<Instant> claimed(String claim) {
        return Times.seconds(payload().path(claim));
    }

    /** A date where a number belongs, as the W3C's own suite has it; it bounds nothing. */
    private Optional<Instant> issuedInWords() {
        return Times.lenient(payload().path("iat").asString(""));
    }

    private void same(List<String> faults, String claim, String value) {
        var claimed = payload().path(claim);
        if (!claimed.isMissingNode() && !claimed.asString("").equals(value)) {
            faults.add(claim + " " + text(claimed) + " is not " + value);
        }
    }

    private static String text(JsonNode claimed) {
        return claimed.isString() ? claimed.stringValue() : claimed.toString();
    }

    private void sameTime(List<String> faults, String claim, StatedTimes stated) {
        claimed(claim)
                .ifPresent(claimed ->
                        stated.times().stream()
                                .filter(time -> time.getEpochSecond() != claimed.getEpochSecond())
                                .findFirst()
                                .ifPresent(time ->
                                        faults.add(
                                                "%s %d is not %s, as the credential says"
                                                        .formatted(
                                                                claim,
                                                                claimed.getEpochSecond(),
                                                                time))));
    }

    /** A second credential in the payload is one that another reader would take for the first. */
    private void twoCredentials(List<String> faults) {
        if (jws.isOlderForm() && payload().has("credentialSubject")) {
            faults.add("the payload is a credential and carries another one in vc");
        }
        if (JwtType.of(jws).equals(Optional.of(JwtType.CREDENTIAL))) {
            Stream.of("vc", "vp")
                    .filter(payload()::has)
                    .forEach(claim -> faults.add("the type vc+jwt forbids the claim " + claim));
        }
    }
}
