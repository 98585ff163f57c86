package org.cairn.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Tells programs that want data from browsers that want a page, by what they accept (RFC 9110). */
public final class Wants {

    private Wants() {}

    /** Whether some form of JSON is wanted more than a page; who says nothing gets the page. */
    public static boolean json(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        if (accept == null || accept.isBlank()) {
            return false;
        }
        try {
            List<MediaType> wanted = MediaType.parseMediaTypes(accept);
            return best(wanted, true) > best(wanted, false);
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    /**
     * Whether the client names that type, not only by a wildcard, and would rather have it than a
     * page or JSON.
     */
    public static boolean exactly(HttpServletRequest request, String type) {
        try {
            List<MediaType> wanted =
                    MediaType.parseMediaTypes(Collections.list(request.getHeaders("Accept")));
            double quality =
                    wanted.stream()
                            .filter(one -> one.equalsTypeAndSubtype(MediaType.parseMediaType(type)))
                            .mapToDouble(MediaType::getQualityValue)
                            .max()
                            .orElse(0);
            return quality > best(wanted, false) && quality >= best(wanted, true) && quality > 0;
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    private static double best(List<MediaType> wanted, boolean json) {
        return wanted.stream()
                .filter(type -> json ? isJson(type) : isPage(type))
                .mapToDouble(MediaType::getQualityValue)
                .max()
                .orElse(0);
    }

    private static boolean isJson(MediaType type) {
        String sub = type.getSubtype();
        return type.getType().equals("application")
                && (sub.equals("json") || sub.endsWith("+json") || sub.equals("vc"));
    }

    private static boolean isPage(MediaType type) {
        return type.getSubtype().equals("html") || type.getSubtype().equals("xhtml+xml");
    }
}
