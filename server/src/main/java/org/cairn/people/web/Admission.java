package org.cairn.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.people.Here;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.SignedIn;
import org.cairn.platform.web.Anyone;
import org.cairn.platform.web.NotThere;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through to its handler only as far as the handler says who may call it. */
@Component
class Admission implements HandlerInterceptor {

    private final Here here;

    Admission(Here here) {
        this.here = here;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)
                || HttpMethod.OPTIONS.matches(request.getMethod())
                || method.hasMethodAnnotation(Anyone.class)) {
            return true;
        }
        Holds holds = method.getMethodAnnotation(Holds.class);
        if (holds == null && !method.hasMethodAnnotation(SignedIn.class)) {
            throw new IllegalStateException(method + " does not say who may call it");
        }
        Optional<Me> me = here.who(request);
        if (me.isEmpty()) {
            sendToSignIn(request, response);
            return false;
        }
        if (holds != null && Stream.of(holds.value()).noneMatch(me.get()::holds)) {
            throw new NotThere();
        }
        return true;
    }

    private static void sendToSignIn(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String door = "/sign-in?next=" + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8);
        if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("HX-Redirect", door);
        } else if (wantsOnlyData(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", door);
        }
    }

    /** The page to come back to: the one asked for, or the one whose form was sent. */
    private static String wanted(HttpServletRequest request) {
        String current = request.getHeader("HX-Current-URL");
        if (current == null && !request.getMethod().equals("GET")) {
            current = request.getHeader("Referer");
        }
        if (current != null) {
            return pathOf(current).orElse("/");
        }
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static Optional<String> pathOf(String address) {
        try {
            URI uri = new URI(address);
            @Nullable String path = uri.getRawPath();
            String query = uri.getRawQuery();
            return Optional.ofNullable(path).map(p -> query == null ? p : p + "?" + query);
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static boolean wantsOnlyData(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && !accept.contains("text/html") && !accept.contains("*/*");
    }
}
