package org.cairn.openbadges.clr;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.cairn.openbadges.credential.Achievement;
import org.cairn.openbadges.credential.Check;
import org.cairn.openbadges.credential.CredentialBuilder;
import org.cairn.openbadges.credential.CredentialProblem;
import org.cairn.openbadges.credential.CredentialStatus;
import org.cairn.openbadges.credential.Endorsements;
import org.cairn.openbadges.credential.Envelope;
import org.cairn.openbadges.credential.FieldReader;
import org.cairn.openbadges.credential.Fields;
import org.cairn.openbadges.credential.Image;
import org.cairn.openbadges.credential.IssuerProfile;
import org.cairn.openbadges.credential.Part;
import org.cairn.openbadges.credential.SignedCredential;
import org.cairn.openbadges.jsonld.Contexts;
import tools.jackson.databind.node.ObjectNode;

/**
 * A learner's record: credentials that stand each by themselves, gathered and signed once more by
 * the one who vouches for the collection (CLR 2.0, ClrCredential). It still lacks its proof; sign
 * it with an embedded one, as its credentials are. A JWT is allowed, too, and verifies here, but
 * the inspector of 1EdTech reads records as JWT only in the older form with a claim {@code vc}.
 *
 * @param partial whether it shows only a part of what there is; nothing where that is not said
 */
public record ClrCredential(
        Envelope envelope,
        ClrSubject credentialSubject,
        Optional<Boolean> partial,
        Optional<Image> image,
        Endorsements endorsements)
        implements Part {

    private static final String TYPE = "ClrCredential";
    private static final Pattern CLR_CONTEXT =
            Pattern.compile(
                    "https://purl\\.imsglobal\\.org/spec/clr/v2p0/context(-2\\.\\d\\.\\d)*\\.json");

    /**
     * Holds it against the standard.
     *
     * @throws CredentialProblem naming what breaks it
     */
    public ClrCredential {
        Check.text(envelope.name(), "The name of the record");
        envelope.requireContexts(Envelope.FIRST_CONTEXT, CLR_CONTEXT, Envelope.OPEN_BADGES_CONTEXT);
        envelope.requireNoOtherKind(TYPE);
        Check.require(
                partial.isEmpty() || envelope.contexts().contains(Contexts.CLR_V2),
                "Only the context " + Contexts.CLR_V2 + " knows what a partial record is");
        Check.require(
                credentialSubject.verifiableCredential().stream()
                        .noneMatch(inside -> inside.id().equals(envelope.id())),
                "The record must have another id than the credentials in it");
    }

    /** Begins with what the standard requires but for the name, which has to be given, too. */
    public static Builder builder(
            String id, IssuerProfile publisher, ClrSubject subject, Instant validFrom) {
        return new Builder(id, publisher, subject, validFrom);
    }

    /**
     * Reads a record that follows the standard to the letter, on VC 2.0, without its own proof; the
     * credentials in it keep theirs.
     *
     * @throws CredentialProblem naming what is not as the standard has it
     */
    public static ClrCredential of(ObjectNode document) {
        FieldReader in = FieldReader.of(document, "VerifiableCredential", TYPE);
        ClrSubject subject = in.required("credentialSubject", ClrSubject::of);
        Optional<Boolean> partial = in.flag("partial");
        Optional<Image> image = in.part("image", Image::of);
        Endorsements endorsements = Endorsements.of(in);
        return new ClrCredential(Envelope.of(in), subject, partial, image, endorsements);
    }

    /**
     * A part of this record for a reader who need not see all of it, and shall not learn of the
     * rest. It says of itself that it is partial. The proof of the whole record does not fit it, so
     * that it has to be signed anew.
     *
     * <p>What stays: the chosen credentials, whose own proofs still verify; learner, issuer, name
     * and times of the record, its schema and terms of use; the achievements that a chosen
     * credential speaks of, and those that an association ties directly to one and that no other
     * credential is about; the associations between what stays.
     *
     * <p>What does not, as it was said of the whole or may tell of the rest: description, picture,
     * evidence, endorsements, the address for a newer copy, additional members and types, and the
     * entry in a status list, which would show that the part and the whole are the same record. A
     * part that shall be revocable gets an entry of its own by {@link #withStatus}.
     *
     * @param id of the new record, another than that of this one
     * @throws CredentialProblem when nothing is chosen, or the id is the same
     */
    public ClrCredential only(String id, Predicate<SignedCredential> chosen) {
        Check.require(
                !id.equals(envelope.id()), "The part must have another id than the whole record");
        return new ClrCredential(
                envelope.partial(id),
                credentialSubject.only(chosen),
                Optional.of(true),
                Optional.empty(),
                Endorsements.NONE);
    }

    /**
     * The same with another place to see whether it still stands.
     *
     * @throws CredentialProblem when the type of the status needs a context that the record lacks
     */
    public ClrCredential withStatus(CredentialStatus status) {
        return new ClrCredential(
                envelope.withStatus(status), credentialSubject, partial, image, endorsements);
    }

    /** The document to be signed. */
    @Override
    public ObjectNode toJson() {
        Fields fields =
                envelope.fields(TYPE)
                        .flag("partial", partial)
                        .part("image", image)
                        .part("credentialSubject", credentialSubject);
        return endorsements.into(fields).additional(envelope.additional()).json();
    }

    /** Collects what is said of a learner's record. */
    public static final class Builder extends CredentialBuilder<Builder> {

        private final String id;
        private final ClrSubject subject;
        private Optional<Boolean> partial = Optional.empty();
        private Optional<Image> image = Optional.empty();
        private Endorsements endorsements = Endorsements.NONE;

        private Builder(String id, IssuerProfile publisher, ClrSubject subject, Instant validFrom) {
            super(
                    List.of(Contexts.CREDENTIALS_V2, Contexts.CLR_V2, Contexts.OPEN_BADGES_V3),
                    id,
                    publisher,
                    validFrom);
            this.id = id;
            this.subject = subject;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Says that this is all there is, or only a part of it. */
        public Builder partial(boolean value) {
            partial = Optional.of(value);
            return this;
        }

        /** The picture of the record. */
        public Builder image(Image value) {
            image = Optional.of(value);
            return this;
        }

        /** What others say of this very record. */
        public Builder endorsements(Endorsements value) {
            endorsements = value;
            return this;
        }

        /**
         * Holds everything against the standard.
         *
         * @throws CredentialProblem when something breaks the standard
         */
        public ClrCredential build() {
            endorsements.requireAbout(id, "the record");
            Envelope envelope = envelope();
            envelope.issuer().requireOwnEndorsements();
            subject.achievement().forEach(Achievement::requireOwnEndorsements);
            return proven(new ClrCredential(envelope, subject, partial, image, endorsements));
        }
    }
}
