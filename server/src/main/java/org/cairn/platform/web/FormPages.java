package org.cairn.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.platform.settings.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Knows where the form stands whose answer is a page at an address that cannot be opened, so that
 * the links of that page lead somewhere.
 */
@Component
final class FormPages {

    private static final String KEPT = "forms";
    private static final int MOST_KEPT = 20;
    private static final int LONGEST = 2_000;
    private static final Set<String> OPENING = Set.of("GET", "HEAD", "OPTIONS");

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final Settings settings;

    FormPages(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings,
            Settings settings) {
        this.mappings = mappings;
        this.settings = settings;
    }

    /** Empty where the page can be opened at its own address; home, where nothing is known. */
    String of(HttpServletRequest request) {
        if (OPENING.contains(request.getMethod()) || opens(request.getRequestURI())) {
            return "";
        }
        Optional<URI> from = cameFrom(request);
        Optional<String> page =
                from.filter(address -> opens(address.getRawPath()))
                        .map(FormPages::local)
                        .or(() -> from.flatMap(address -> kept(request, address.getRawPath())));
        page.ifPresent(address -> keep(request, address));
        return page.orElse("/");
    }

    private boolean opens(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return mappings.getObject().getHandlerMethods().keySet().stream()
                .anyMatch(info -> opens(info, parsed));
    }

    private static boolean opens(RequestMappingInfo info, PathContainer path) {
        var patterns = info.getPathPatternsCondition();
        return info.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && patterns != null
                && patterns.getPatterns().stream().anyMatch(one -> one.matches(path));
    }

    /** The page that this browser was on, if it is one of ours. */
    private Optional<URI> cameFrom(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        if (referer == null || referer.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI address = URI.create(referer);
            String host = String.valueOf(address.getHost());
            boolean ours =
                    host.equals(request.getServerName())
                            || host.equals(settings.baseUrl().getHost());
            return Optional.of(address).filter(one -> ours && isPath(one.getRawPath()));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isPath(String path) {
        return path.startsWith("/") && !path.startsWith("//");
    }

    private static String local(URI address) {
        String query = address.getRawQuery();
        boolean plain = query == null || query.contains("lang=");
        return plain ? address.getRawPath() : address.getRawPath() + "?" + query;
    }

    /** Who mends a form twice comes from the first answer, not from the page. */
    private static Optional<String> kept(HttpServletRequest request, String form) {
        return Optional.ofNullable(request.getSession(false))
                .flatMap(session -> Optional.ofNullable(keptIn(session).get(form)));
    }

    private static void keep(HttpServletRequest request, String page) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return;
        }
        Map<String, String> all = keptIn(session);
        if (all.size() >= MOST_KEPT) {
            all.clear();
        }
        if (!page.equals(all.put(request.getRequestURI(), page))) {
            session.setAttribute(KEPT, all);
        }
    }

    private static Map<String, String> keptIn(HttpSession session) {
        Map<String, String> all = new HashMap<>();
        if (session.getAttribute(KEPT) instanceof Map<?, ?> known) {
            known.forEach((form, page) -> all.put(String.valueOf(form), String.valueOf(page)));
        }
        return all;
    }
}
