package org.cairn.people.web;

import java.net.URI;
import java.net.URISyntaxException;

/** Where to go on after signing in: a page of this site and nothing else. */
final class LocalPath {

    static final String HOME = "/home";
    private static final int MOST = 1_500;

    private LocalPath() {}

    /** The page that was wanted, or home where that is none of ours. */
    static String of(String wanted) {
        return isLocal(wanted) && !isDoor(wanted) ? wanted : HOME;
    }

    private static boolean isLocal(String wanted) {
        if (wanted.length() > MOST
                || !wanted.startsWith("/")
                || wanted.startsWith("//")
                || wanted.chars().anyMatch(c -> c <= ' ' || c == '\\' || c >= 0x7f)) {
            return false;
        }
        try {
            URI uri = new URI(wanted);
            return uri.getScheme() == null && uri.getRawAuthority() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static boolean isDoor(String wanted) {
        return wanted.equals("/")
                || wanted.startsWith("/sign-")
                || wanted.startsWith("/confirm")
                || wanted.startsWith("/reset")
                || wanted.startsWith("/demo/sign-in");
    }
}
