package org.cairn.openbadges.credential;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.proof.Proof;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Credentials that their holder shows to somebody (VC Data Model 2.0, section 4.13). To be signed
 * by the holder for that one occasion.
 *
 * @param id of the presentation
 * @param holder who shows them: the DID whose key signs
 * @param credentials as they were issued, with their own proofs; those that are signed as a JWT in
 *     the envelope of section 4.12.1
 */
public record VerifiablePresentation(String id, String holder, List<ObjectNode> credentials) {

    private static final String CONTEXT = "https://www.w3.org/ns/credentials/v2";

    /**
     * Holds it against the standard.
     *
     * @throws CredentialProblem naming what breaks it
     */
    public VerifiablePresentation {
        credentials = copies(credentials);
        credentials.forEach(VerifiablePresentation::requireIssued);
        requireUri(id, "id");
        requireUri(holder, "holder");
        if (credentials.isEmpty()) {
            throw new CredentialProblem("A presentation shows at least one credential");
        }
    }

    /** The beginning of a presentation, to which credentials are added. */
    public static Builder of(String id, String holder) {
        return new Builder(id, holder);
    }

    /** Gathers what is shown. */
    public static final class Builder {

        private final String id;
        private final String holder;
        private final List<ObjectNode> credentials = new ArrayList<>();

        private Builder(String id, String holder) {
            this.id = id;
            this.holder = holder;
        }

        /** Adds a credential with its proofs, as it is. */
        public Builder showing(ObjectNode credential) {
            credentials.add(credential);
            return this;
        }

        /**
         * Adds a credential that is signed as a JWT.
         *
         * @throws CredentialProblem when it is no compact JWS
         */
        public Builder showing(String jwt) {
            Check.require(
                    Endorsements.JWS.matcher(jwt).matches(),
                    "What is shown as a JWT is no compact JWS");
            ObjectNode envelope = StrictJson.object();
            envelope.put("@context", CONTEXT);
            envelope.put("id", "data:application/vc+jwt," + jwt);
            envelope.put("type", "EnvelopedVerifiableCredential");
            return showing(envelope);
        }

        /**
         * Holds everything against the standard.
         *
         * @throws CredentialProblem when it shows nothing, or what was not issued, or its id or
         *     holder is no URI
         */
        public VerifiablePresentation build() {
            return new VerifiablePresentation(id, holder, credentials);
        }
    }

    /** Copies of what is shown. */
    @Override
    public List<ObjectNode> credentials() {
        return copies(credentials);
    }

    private static List<ObjectNode> copies(List<ObjectNode> credentials) {
        return credentials.stream().map(Check::copy).toList();
    }

    /** With a proof, or in an envelope, which is a {@code data:} URL (section 4.12.1). */
    private static void requireIssued(ObjectNode credential) {
        List<String> types = Shape.texts(credential.path("type"));
        boolean enveloped =
                types.contains("EnvelopedVerifiableCredential")
                        && credential.path("id").asString("").startsWith("data:");
        Check.require(
                enveloped
                        || types.contains("VerifiableCredential")
                                && !Proof.of(credential).isEmpty(),
                "A presentation shows credentials that are signed");
    }

    /** Without a proof: that is the holder's to add. */
    public ObjectNode toJson() {
        ObjectNode json = StrictJson.object();
        json.putArray("@context").add(CONTEXT);
        json.put("id", id);
        json.putArray("type").add("VerifiablePresentation");
        json.put("holder", holder);
        ArrayNode shown = json.putArray("verifiableCredential");
        credentials().forEach(shown::add);
        return json;
    }

    private static void requireUri(String text, String what) {
        boolean absolute;
        try {
            absolute = URI.create(text).isAbsolute();
        } catch (IllegalArgumentException e) {
            absolute = false;
        }
        if (!absolute) {
            throw new CredentialProblem("The " + what + " of a presentation must be a full URL");
        }
    }
}
