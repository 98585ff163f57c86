package org.cairn.openbadges.credential;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.jsonld.Contexts;
import tools.jackson.databind.node.ObjectNode;

/**
 * An organization or person as issuer, creator or source (Open Badges 3.0, Profile).
 *
 * @param id its DID or https address, under which its keys are published
 * @param url a page about it that answers
 * @param official the name of the office that acts
 * @param parentOrg such as the district of a school
 */
public record IssuerProfile(
        String id,
        String name,
        String url,
        String email,
        String description,
        Optional<Image> image,
        String official,
        String phone,
        Optional<Address> address,
        List<IdentifierEntry> otherIdentifier,
        Optional<IssuerProfile> parentOrg,
        PersonName personName,
        Optional<LocalDate> dateOfBirth,
        Endorsements endorsements,
        Additional additional)
        implements Part {

    /**
     * Holds it against the standard.
     *
     * @throws CredentialProblem naming what breaks it
     */
    public IssuerProfile {
        Check.iri(id, "The id of the issuer");
        Check.optional(name, "The name of the issuer");
        Check.optionalIri(url, "The page of the issuer");
        Check.optional(email, "The e-mail address of the issuer");
        Check.optional(description, "The description of the issuer");
        Check.optional(official, "The office of the issuer");
        Check.optional(phone, "The telephone number of the issuer");
        Check.date(dateOfBirth, "The birthday");
        otherIdentifier = List.copyOf(otherIdentifier);
    }

    /** Who they are, by an id that is an address or a DID, and how they are called. */
    public static Builder builder(String id, String name) {
        return new Builder(id, name);
    }

    /**
     * Reads one as the standard has it.
     *
     * @throws CredentialProblem naming what is not so
     */
    public static IssuerProfile of(ObjectNode json) {
        FieldReader in = FieldReader.of(json, "Profile");
        return new IssuerProfile(
                in.text("id"),
                in.text("name"),
                in.text("url"),
                in.text("email"),
                in.text("description"),
                in.part("image", Image::of),
                in.text("official"),
                in.text("phone"),
                in.part("address", Address::of),
                in.parts("otherIdentifier", IdentifierEntry::of),
                in.part("parentOrg", IssuerProfile::of),
                PersonName.of(in),
                in.date("dateOfBirth"),
                Endorsements.of(in),
                in.rest());
    }

    /**
     * The builder sees to that, {@link #of} leaves it to who puts it into a credential.
     *
     * @throws CredentialProblem when an endorsement in it is about something else
     */
    public void requireOwnEndorsements() {
        endorsements.requireAbout(id, "the issuer");
        parentOrg.ifPresent(IssuerProfile::requireOwnEndorsements);
    }

    @Override
    public ObjectNode toJson() {
        Fields fields =
                Fields.of(id, "Profile")
                        .text("name", name)
                        .text("url", url)
                        .text("email", email)
                        .text("phone", phone)
                        .text("description", description)
                        .part("image", image)
                        .text("official", official)
                        .part("address", address)
                        .parts("otherIdentifier", otherIdentifier)
                        .part("parentOrg", parentOrg);
        personName.into(fields).date("dateOfBirth", dateOfBirth);
        return endorsements.into(fields).additional(additional).json();
    }

    /** The profile as a document of its own, with its contexts, to serve at an address. */
    public ObjectNode toDocument() {
        ObjectNode json =
                Fields.untyped()
                        .texts(
                                "@context",
                                List.of(Contexts.CREDENTIALS_V2, Contexts.OPEN_BADGES_V3))
                        .json();
        json.setAll(toJson());
        return json;
    }

    /** Collects what is said of the organization. */
    public static final class Builder {

        private final String id;
        private final String name;
        private String url = "";
        private String email = "";
        private String description = "";
        private Optional<Image> image = Optional.empty();
        private String official = "";
        private String phone = "";
        private Optional<Address> address = Optional.empty();
        private List<IdentifierEntry> otherIdentifier = List.of();
        private Optional<IssuerProfile> parentOrg = Optional.empty();
        private PersonName personName = PersonName.NONE;
        private Optional<LocalDate> dateOfBirth = Optional.empty();
        private Endorsements endorsements = Endorsements.NONE;
        private Additional additional = Additional.NONE;

        private Builder(String id, String name) {
            this.id = id;
            this.name = name;
        }

        /** Their website. */
        public Builder url(String value) {
            url = value;
            return this;
        }

        /** Where to write to. */
        public Builder email(String value) {
            email = value;
            return this;
        }

        /** Who they are, in a few words. */
        public Builder description(String value) {
            description = value;
            return this;
        }

        /** Their logo or portrait. */
        public Builder image(Image value) {
            image = Optional.of(value);
            return this;
        }

        /** Who answers for an organization. */
        public Builder official(String value) {
            official = value;
            return this;
        }

        /** A telephone number. */
        public Builder phone(String value) {
            phone = value;
            return this;
        }

        /** Where they are. */
        public Builder address(Address value) {
            address = Optional.of(value);
            return this;
        }

        /** What other registers call them. */
        public Builder otherIdentifier(List<IdentifierEntry> value) {
            otherIdentifier = value;
            return this;
        }

        /** The organization that they are a part of. */
        public Builder parentOrg(IssuerProfile value) {
            parentOrg = Optional.of(value);
            return this;
        }

        /** The parts of a person’s name. */
        public Builder personName(PersonName value) {
            personName = value;
            return this;
        }

        /** A person’s day of birth. */
        public Builder dateOfBirth(LocalDate value) {
            dateOfBirth = Optional.of(value);
            return this;
        }

        /** What others say of them. */
        public Builder endorsements(Endorsements value) {
            endorsements = value;
            return this;
        }

        /** What the standard has no words for. */
        public Builder additional(Additional value) {
            additional = value;
            return this;
        }

        /**
         * Holds everything against the standard.
         *
         * @throws CredentialProblem when something breaks the standard, or there is no name to show
         */
        public IssuerProfile build() {
            Check.text(name, "The name of the issuer");
            endorsements.requireAbout(id, "the issuer");
            return new IssuerProfile(
                    id,
                    name,
                    url,
                    email,
                    description,
                    image,
                    official,
                    phone,
                    address,
                    otherIdentifier,
                    parentOrg,
                    personName,
                    dateOfBirth,
                    endorsements,
                    additional);
        }
    }
}
