package org.cairn.openbadges.credential;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An organization or person as somebody's badge names it; empty texts where it says nothing.
 *
 * @param node an object, or only the id
 */
public record ProfileView(JsonNode node) {

    static ProfileView of(JsonNode profile) {
        return new ProfileView(profile.isArray() ? profile.path(0) : profile);
    }

    /** Their id; empty when it does not say. */
    public String id() {
        return Shape.reference(node);
    }

    /** The name, or else the parts of a person's name. */
    public String name() {
        String name = text("name");
        return name.isEmpty() ? (text("givenName") + " " + text("familyName")).strip() : name;
    }

    /** Their website; empty when it does not say. */
    public String url() {
        return text("url");
    }

    /** Where to write to; empty when it does not say. */
    public String email() {
        return text("email");
    }

    /** A telephone number; empty when it does not say. */
    public String phone() {
        return text("phone");
    }

    /** Who they are, in a few words; empty when it does not say. */
    public String description() {
        return text("description");
    }

    /** The name of the office that acts. */
    public String official() {
        return text("official");
    }

    /** Address of its picture. */
    public String image() {
        return Shape.reference(node.path("image"));
    }

    /** The postal address in the order of an envelope, each line without what is not said. */
    public List<String> addressLines() {
        JsonNode address = node.path("address");
        return List.of(
                        line(address, "streetAddress", "postOfficeBoxNumber"),
                        line(address, "postalCode", "addressLocality", "addressRegion"),
                        line(address, "addressCountry"))
                .stream()
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** What others call it in their registers. */
    public List<IdentifierView> otherIdentifiers() {
        return Shape.objects(node.path("otherIdentifier")).stream()
                .map(IdentifierView::of)
                .toList();
    }

    /** The organization that it belongs to. */
    public Optional<ProfileView> parentOrg() {
        return Shape.objects(node.path("parentOrg")).stream().findFirst().map(ProfileView::new);
    }

    /** What others say of it, none of it believed. */
    public List<EndorsementView> endorsements() {
        return node instanceof ObjectNode object ? EndorsementView.all(object) : List.of();
    }

    private String text(String member) {
        return Shape.text(node.path(member));
    }

    private static String line(JsonNode address, String... members) {
        return List.of(members).stream()
                .map(member -> Shape.text(address.path(member)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
