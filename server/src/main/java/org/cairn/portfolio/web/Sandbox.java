package org.cairn.portfolio.web;

import jakarta.servlet.http.HttpServletResponse;
import org.cairn.portfolio.intake.FileType;

/** The headers that keep evidence in its place: it is shown, and can do nothing. */
final class Sandbox {

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'self'; ";

    /** Our own page around a text or an address: our letters and colors, no script, no form. */
    private static final String PAGE =
            NOTHING
                    + "style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none';"
                    + " sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox";

    /** A browser's own viewer for pictures and plain text. */
    private static final String STILL =
            NOTHING + "img-src 'self'; style-src 'unsafe-inline'; sandbox";

    /** A browser's own player; in a sandbox it could not ask for the rest of the film. */
    private static final String MEDIA = NOTHING + "media-src 'self'; style-src 'unsafe-inline'";

    /** A browser's own PDF viewer does not start in a sandbox; it is one itself. */
    private static final String PAPER =
            NOTHING + "object-src 'self'; style-src 'unsafe-inline'; img-src 'self'";

    private Sandbox() {}

    static void page(HttpServletResponse response) {
        common(response, PAGE);
    }

    static void file(HttpServletResponse response, FileType type) {
        common(
                response,
                switch (type.kind()) {
                    case VIDEO, AUDIO -> MEDIA;
                    case FILE -> type == FileType.PDF ? PAPER : STILL;
                    case IMAGE, TEXT, LINK -> STILL;
                });
    }

    private static void common(HttpServletResponse response, String policy) {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    }
}
