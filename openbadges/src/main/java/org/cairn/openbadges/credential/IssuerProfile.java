package org.cairn.openbadges.credential;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * An organization as issuer, creator or source (Open Badges 3.0, Profile).
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
        Optional<IssuerProfile> parentOrg)
        implements Part {

    public IssuerProfile {
        Check.iri(id, "The id of the issuer");
        Check.text(name, "The name of the issuer");
        Check.optionalIri(url, "The page of the issuer");
        Check.optional(email, "The e-mail address of the issuer");
        Check.optional(description, "The description of the issuer");
        Check.optional(official, "The office of the issuer");
        Check.optional(phone, "The telephone number of the issuer");
        otherIdentifier = List.copyOf(otherIdentifier);
    }

    public static Builder builder(String id, String name) {
        return new Builder(id, name);
    }

    @Override
    public ObjectNode toJson() {
        return Fields.of(id, "Profile")
                .text("name", name)
                .text("url", url)
                .text("email", email)
                .text("phone", phone)
                .text("description", description)
                .part("image", image)
                .text("official", official)
                .part("address", address)
                .parts("otherIdentifier", otherIdentifier)
                .part("parentOrg", parentOrg)
                .json();
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

        private Builder(String id, String name) {
            this.id = id;
            this.name = name;
        }

        public Builder url(String value) {
            url = value;
            return this;
        }

        public Builder email(String value) {
            email = value;
            return this;
        }

        public Builder description(String value) {
            description = value;
            return this;
        }

        public Builder image(Image value) {
            image = Optional.of(value);
            return this;
        }

        public Builder official(String value) {
            official = value;
            return this;
        }

        public Builder phone(String value) {
            phone = value;
            return this;
        }

        public Builder address(Address value) {
            address = Optional.of(value);
            return this;
        }

        public Builder otherIdentifier(List<IdentifierEntry> value) {
            otherIdentifier = value;
            return this;
        }

        public Builder parentOrg(IssuerProfile value) {
            parentOrg = Optional.of(value);
            return this;
        }

        public IssuerProfile build() {
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
                    parentOrg);
        }
    }
}
