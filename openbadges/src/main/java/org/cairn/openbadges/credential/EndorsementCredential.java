package org.cairn.openbadges.credential;

import java.time.Instant;
import java.util.List;
import org.cairn.openbadges.jsonld.Contexts;
import tools.jackson.databind.node.ObjectNode;

/**
 * That somebody vouches for a badge, an achievement, an issuer or a person (Open Badges 3.0,
 * EndorsementCredential); still lacks its proof. Signed, it stands by itself or among the {@link
 * Endorsements} of what it endorses.
 */
public record EndorsementCredential(Envelope envelope, EndorsementSubject credentialSubject)
        implements Part {

    private static final String TYPE = "EndorsementCredential";

    /**
     * Holds it against the standard.
     *
     * @throws CredentialProblem naming what breaks it
     */
    public EndorsementCredential {
        Check.text(envelope.name(), "The name of the endorsement");
        envelope.requireContexts(Envelope.FIRST_CONTEXT, Envelope.OPEN_BADGES_CONTEXT);
        envelope.requireNoOtherKind(TYPE);
    }

    /** Begins with what the standard requires but for the name, which has to be given, too. */
    public static Builder builder(
            String id, IssuerProfile endorser, EndorsementSubject subject, Instant validFrom) {
        return new Builder(id, endorser, subject, validFrom);
    }

    /**
     * Reads an endorsement that follows the standard to the letter, without its proof.
     *
     * @throws CredentialProblem naming what is not as the standard has it
     */
    public static EndorsementCredential of(ObjectNode document) {
        FieldReader in = FieldReader.of(document, "VerifiableCredential", TYPE);
        EndorsementSubject subject = in.required("credentialSubject", EndorsementSubject::of);
        return new EndorsementCredential(Envelope.of(in), subject);
    }

    /** The document to be signed. */
    @Override
    public ObjectNode toJson() {
        return envelope.fields(TYPE)
                .part("credentialSubject", credentialSubject)
                .additional(envelope.additional())
                .json();
    }

    /** Collects what is said of an endorsement. */
    public static final class Builder extends CredentialBuilder<Builder> {

        private final EndorsementSubject subject;

        private Builder(
                String id, IssuerProfile endorser, EndorsementSubject subject, Instant validFrom) {
            super(
                    List.of(Contexts.CREDENTIALS_V2, Contexts.OPEN_BADGES_V3),
                    id,
                    endorser,
                    validFrom);
            this.subject = subject;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * Holds everything against the standard.
         *
         * @throws CredentialProblem when something breaks the standard
         */
        public EndorsementCredential build() {
            Envelope envelope = envelope();
            envelope.issuer().requireOwnEndorsements();
            return proven(new EndorsementCredential(envelope, subject));
        }
    }
}
