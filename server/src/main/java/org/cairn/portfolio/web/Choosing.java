package org.cairn.portfolio.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.platform.web.NotThere;
import org.cairn.portfolio.ArtifactId;

/**
 * What a page that wants evidence chosen says in the address of the picker.
 *
 * @param kinds codes of the kinds that fit, with commas; empty = all
 * @param target where the choice is posted: below {@code /submissions/}, so that no made-up link
 *     can point the button at something else
 * @param next where to come back to after something new was added
 * @param chosen pieces that are chosen already
 * @param part whether htmx asks, for a list inside another page
 */
public record Choosing(
        String kinds,
        String words,
        String target,
        String next,
        Set<ArtifactId> chosen,
        boolean part) {

    private static final Pattern TARGET = Pattern.compile("/submissions/[A-Za-z0-9/_-]+");

    static Choosing of(HttpServletRequest request) {
        String target = field(request, "for");
        if (!TARGET.matcher(target).matches()) {
            throw new NotThere();
        }
        String[] chosen = request.getParameterValues("chosen");
        return new Choosing(
                field(request, "kinds"),
                field(request, "q"),
                target,
                LocalPath.of(field(request, "next")).orElse(""),
                Stream.of(chosen == null ? new String[0] : chosen)
                        .map(ArtifactId::of)
                        .collect(Collectors.toSet()),
                request.getHeader("HX-Request") != null);
    }

    private static String field(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
