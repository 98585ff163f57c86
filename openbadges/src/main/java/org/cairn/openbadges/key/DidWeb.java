package org.cairn.openbadges.key;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Identifiers that are web addresses: {@code did:web:example.org:issuers:north} (did:web Method
 * Specification).
 */
public final class DidWeb {

    private static final String PREFIX = "did:web:";
    private static final String WELL_KNOWN = "/.well-known";
    private static final String DOCUMENT = "/did.json";
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?:%3[Aa][0-9]{1,5})?");
    private static final Pattern SEGMENT = Pattern.compile("(?:[A-Za-z0-9._-]|%[0-9A-Fa-f]{2})++");

    private DidWeb() {}

    /** Whether it is a DID of this method, or a URL of something in its document. */
    public static boolean is(String did) {
        return did.startsWith(PREFIX);
    }

    /**
     * The DID of a web address: the host, its port if it has one, and the path. The document will
     * be looked for there by https; http is taken on this very machine only, for trying things out.
     * An address that ends with {@code /did.json} is that of the document itself (did:web Method
     * Specification, section 2.5.2).
     *
     * @throws KeyProblem when the address is not https, has no host, or a user, query or fragment,
     *     or is that of a {@code did.json} where no DID has its document
     */
    public static String of(URI address) {
        boolean plain =
                address.getHost() != null
                        && isSecureOrHere(address)
                        && address.getRawUserInfo() == null
                        && address.getRawQuery() == null
                        && address.getRawFragment() == null;
        if (!plain) {
            throw new KeyProblem("No did:web can be made of " + address);
        }
        StringBuilder did =
                new StringBuilder(PREFIX).append(address.getHost().toLowerCase(Locale.ROOT));
        if (address.getPort() >= 0) {
            did.append("%3A").append(address.getPort());
        }
        segments(address).forEach(segment -> did.append(':').append(segment));
        return requireSound(did.toString());
    }

    private static List<String> segments(URI address) {
        String path = address.getRawPath();
        if (path.equals(DOCUMENT)) {
            throw new KeyProblem(
                    "The document of a did:web without a path lies at "
                            + address.resolve(WELL_KNOWN + DOCUMENT));
        }
        if (path.endsWith(DOCUMENT)) {
            path = path.substring(0, path.length() - DOCUMENT.length());
            path = path.equals(WELL_KNOWN) ? "" : path;
        }
        return Arrays.stream(path.split("/")).filter(segment -> !segment.isEmpty()).toList();
    }

    private static boolean isSecureOrHere(URI address) {
        boolean here =
                address.getHost().equals("localhost") || address.getHost().equals("127.0.0.1");
        return "https".equalsIgnoreCase(address.getScheme())
                || (here && "http".equalsIgnoreCase(address.getScheme()));
    }

    /**
     * Where the document of the DID lies: {@code /.well-known/did.json} of a bare host, otherwise
     * {@code <path>/did.json}; always https.
     *
     * @throws KeyProblem when the DID is misshapen
     */
    public static URI documentUrl(String didOrUrl) {
        String did = requireSound(didOrUrl.split("[#?]", 2)[0]);
        String[] parts = did.substring(PREFIX.length()).split(":");
        String host = parts[0].replaceFirst("%3[Aa]", ":");
        String path =
                parts.length == 1
                        ? WELL_KNOWN
                        : "/" + String.join("/", Arrays.copyOfRange(parts, 1, parts.length));
        return URI.create("https://" + host + path + DOCUMENT);
    }

    /** The document to publish: all keys that still vouch for badges, the newest first. */
    public static ControllerDocument document(String did, List<Multikey> keys) {
        return ControllerDocument.of(requireSound(did), keys);
    }

    private static String requireSound(String did) {
        String[] parts =
                is(did) ? did.substring(PREFIX.length()).split(":", -1) : new String[] {""};
        boolean sound = HOST.matcher(parts[0]).matches() && !parts[0].contains("..");
        for (int i = 1; i < parts.length; i++) {
            sound &= SEGMENT.matcher(parts[i]).matches() && !isEscape(parts[i]);
        }
        if (!sound) {
            throw new KeyProblem(did + " is not a did:web");
        }
        return did;
    }

    /** Segments that would lead out of the path, or hide a slash. */
    private static boolean isEscape(String segment) {
        String plain = segment.toLowerCase(Locale.ROOT).replace("%2e", ".");
        return plain.equals(".")
                || plain.equals("..")
                || plain.contains("%2f")
                || plain.contains("%5c");
    }
}
