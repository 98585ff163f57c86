package org.cairn.openbadges.assertion;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who issues (Open Badges 2.0, Profile).
 *
 * @param url the issuer's home page
 * @param publicKeys addresses of the keys of signed badges
 * @param startsWith how the addresses of hosted assertions must begin
 * @param allowedOrigins hosts on which assertions may be hosted
 * @param more extensions, endorsements and all else
 */
public record IssuerProfile(
        String id,
        String name,
        String url,
        Optional<String> email,
        Optional<String> description,
        Optional<String> image,
        List<String> publicKeys,
        Optional<String> revocationList,
        List<String> startsWith,
        List<String> allowedOrigins,
        More more) {

    private static final Set<String> KNOWN =
            Set.of(
                    "@context",
                    "type",
                    "id",
                    "name",
                    "url",
                    "email",
                    "description",
                    "image",
                    "publicKey",
                    "revocationList",
                    "verification");

    /** Keeps copies of the lists, which nobody can change. */
    public IssuerProfile {
        publicKeys = List.copyOf(publicKeys);
        startsWith = List.copyOf(startsWith);
        allowedOrigins = List.copyOf(allowedOrigins);
    }

    /**
     * An issuer whose assertions are all hosted below one address.
     *
     * @throws AssertionProblem when it has no name, or an address is none
     */
    public static IssuerProfile hosting(String id, String name, String url, String startsWith) {
        Members.requireAddress(id, "The id of the issuer");
        Members.requireText(name, "The name of the issuer");
        Members.requireAddress(url, "The page of the issuer");
        Members.requireAddress(startsWith, "The beginning of all addresses");
        return new IssuerProfile(
                id,
                name,
                url,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(startsWith),
                List.of(),
                More.NONE);
    }

    /** The same, with the keys of signed assertions and the list of those taken back. */
    public IssuerProfile signing(List<String> keys, Optional<String> list) {
        return new IssuerProfile(
                id,
                name,
                url,
                email,
                description,
                image,
                keys,
                list,
                startsWith,
                allowedOrigins,
                more);
    }

    /** The same, with an e-mail address, a description and a picture. */
    public IssuerProfile described(
            Optional<String> mail, Optional<String> text, Optional<String> picture) {
        return new IssuerProfile(
                id,
                name,
                url,
                mail,
                text,
                picture,
                publicKeys,
                revocationList,
                startsWith,
                allowedOrigins,
                more);
    }

    /**
     * Whether an assertion at that address can be this issuer's: below {@code startsWith} when that
     * is given, else on one of {@code allowedOrigins}, else on the host of the profile itself.
     */
    public boolean hosts(String assertionId) {
        var origin = origin(assertionId);
        if (origin.isEmpty()) {
            return false;
        }
        if (!startsWith.isEmpty()) {
            return startsWith.stream().anyMatch(start -> liesBelow(assertionId, start))
                    && (allowedOrigins.isEmpty() || allowedHost(assertionId));
        }
        return allowedOrigins.isEmpty() ? sameHost(assertionId) : allowedHost(assertionId);
    }

    /** Hosts and ports are compared, not schemes: old badges stay at http addresses. */
    private boolean sameHost(String assertionId) {
        return !origin(id).isEmpty() && authority(assertionId).equals(authority(id));
    }

    /**
     * Whether that address lies on the site of the profile, scheme and port included: all that ties
     * a key to its issuer in Open Badges 1.0 and 1.1.
     */
    public boolean isOnTheSameSiteAs(String address) {
        var origin = origin(address);
        return !origin.isEmpty() && origin.equals(origin(id));
    }

    private boolean allowedHost(String assertionId) {
        var host = host(assertionId);
        return allowedOrigins.stream()
                .anyMatch(allowed -> host.equals(allowed) || origin(assertionId).equals(allowed));
    }

    /** A start without a path must not be continued within its host name. */
    private static boolean liesBelow(String address, String start) {
        return address.startsWith(start)
                && origin(address).equals(origin(start))
                && !address.contains("/..");
    }

    private static String authority(String address) {
        return origin(address).replaceFirst("^[a-z]+://", "");
    }

    private static String origin(String address) {
        try {
            var uri = URI.create(address);
            return uri.getHost() == null || uri.getUserInfo() != null
                    ? ""
                    : uri.getScheme() + "://" + uri.getAuthority();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String host(String address) {
        return origin(address).replaceFirst("^[a-z]+://", "");
    }

    /** The document to serve at the id. */
    public ObjectNode toJson() {
        var json = StrictJson.object();
        json.put("@context", Members.CONTEXT);
        json.put("type", "Issuer");
        json.put("id", id);
        json.put("name", name);
        json.put("url", url);
        email.ifPresent(value -> json.put("email", value));
        description.ifPresent(value -> json.put("description", value));
        image.ifPresent(value -> json.put("image", value));
        revocationList.ifPresent(value -> json.put("revocationList", value));
        if (!startsWith.isEmpty() || !allowedOrigins.isEmpty()) {
            var scope = json.putObject("verification");
            scope.put("type", "VerificationObject");
            put(scope, "startsWith", startsWith);
            put(scope, "allowedOrigins", allowedOrigins);
        }
        put(json, "publicKey", publicKeys);
        return more.into(json);
    }

    private static void put(ObjectNode json, String name, List<String> values) {
        if (values.size() == 1) {
            json.put(name, values.getFirst());
        } else if (!values.isEmpty()) {
            var array = json.putArray(name);
            values.forEach(array::add);
        }
    }

    /**
     * Reads a profile by anybody, as far as it can be understood.
     *
     * @throws AssertionProblem when it has no name
     */
    public static IssuerProfile read(JsonNode json) {
        var scope = json.path("verification");
        return new IssuerProfile(
                Members.text(json, "id").orElse(""),
                Members.required(json, "name"),
                Members.text(json, "url").orElse(""),
                Members.text(json, "email"),
                Members.text(json, "description"),
                Members.reference(json, "image"),
                Members.items(json, "publicKey").stream()
                        .map(key -> key.isObject() ? key.path("id").asString("") : key.asString(""))
                        .toList(),
                Members.reference(json, "revocationList"),
                Members.texts(scope, "startsWith"),
                Members.texts(scope, "allowedOrigins"),
                More.of(json, KNOWN));
    }
}
