package org.cairn.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Where every request is looked at before anybody works on it: what is too large or cannot be read
 * is turned away with a page, and what is no letter becomes the sign for that.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 110)
final class Doorstep extends OncePerRequestFilter {

    /** What any form may bring: some long texts, each letter written as three in the worst case. */
    private static final long USUAL = 4L << 20;

    /** How much of a refused body is still read, so that the browser gets to see the answer. */
    private static final long POLITE = 128L << 20;

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final BodyLimit ANY_FORM = new BodyLimit("/**", USUAL, false);

    private final Map<PathPattern, BodyLimit> limits;

    Doorstep(ObjectProvider<BodyLimit> limits) {
        this.limits =
                limits.stream()
                        .collect(
                                Collectors.toMap(
                                        limit ->
                                                PathPatternParser.defaultInstance.parse(
                                                        limit.path()),
                                        limit -> limit));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<HttpStatus> refusal =
                size(request).or(() -> unreadable(request)).filter(HttpStatus::isError);
        if (refusal.isPresent()) {
            refuse(refusal.get(), request, response);
        } else {
            chain.doFilter(new PlainWords(request), response);
        }
    }

    private Optional<HttpStatus> size(HttpServletRequest request) {
        if (WITHOUT_BODY.contains(request.getMethod())) {
            return Optional.empty();
        }
        BodyLimit limit = limit(request);
        if (request.getContentLengthLong() > limit.bytes()) {
            return Optional.of(HttpStatus.CONTENT_TOO_LARGE);
        }
        boolean endless =
                request.getContentLengthLong() < 0
                        && request.getHeader("Transfer-Encoding") != null;
        return endless && !limit.streamed()
                ? Optional.of(HttpStatus.LENGTH_REQUIRED)
                : Optional.empty();
    }

    private BodyLimit limit(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return limits.entrySet().stream()
                .filter(entry -> entry.getKey().matches(path))
                .map(Map.Entry::getValue)
                .filter(limit -> !limit.streamed() || !isKeptByTheContainer(request))
                .findFirst()
                .orElse(ANY_FORM);
    }

    /** A form is read and kept by the container, whatever its handler would like to do with it. */
    private static boolean isKeptByTheContainer(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType()).strip().toLowerCase(Locale.ROOT);
        return type.startsWith("multipart/")
                || type.startsWith("application/x-www-form-urlencoded");
    }

    /** The container reads the fields when it is first asked, and says then what is wrong. */
    private static Optional<HttpStatus> unreadable(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return Optional.empty();
        } catch (InvalidParameterException wrong) {
            return Optional.ofNullable(HttpStatus.resolve(wrong.getErrorCode()))
                    .or(() -> Optional.of(HttpStatus.BAD_REQUEST));
        } catch (InvalidFileNameException wrong) {
            return Optional.of(HttpStatus.BAD_REQUEST);
        }
    }

    private static void refuse(
            HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status.value());
        BareRequest bare = new BareRequest(request);
        bare.getRequestDispatcher("/error").forward(bare, response);
        response.flushBuffer();
        if (request.getHeader("Expect") == null) {
            readOn(request);
        }
    }

    private static void readOn(HttpServletRequest request) {
        try {
            InputStream body = request.getInputStream();
            byte[] buffer = new byte[1 << 16];
            long left = POLITE;
            for (int n = body.read(buffer); n >= 0 && left > 0; n = body.read(buffer)) {
                left -= n;
            }
        } catch (IOException | IllegalStateException gone) {
            // nobody waits for the answer any more, or the container has read it all
        }
    }
}
