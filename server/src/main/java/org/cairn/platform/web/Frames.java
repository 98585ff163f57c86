package org.cairn.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Optional;
import org.cairn.platform.settings.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the {@link Frame} of a request. */
@Component
public final class Frames {

    private static final String TOAST = "toast";
    private static final String ARRIVED = "arrived";
    private static final int LONGEST_NAME = 200;

    private final Settings settings;
    private final Messages messages;
    private final Assets assets;
    private final FormPages forms;
    private final ObjectProvider<VisitorSource> visitors;
    private final ObjectProvider<SiteName> siteName;

    Frames(
            Settings settings,
            Messages messages,
            Assets assets,
            FormPages forms,
            ObjectProvider<VisitorSource> visitors,
            ObjectProvider<SiteName> siteName) {
        this.settings = settings;
        this.messages = messages;
        this.assets = assets;
        this.forms = forms;
        this.visitors = visitors;
        this.siteName = siteName;
    }

    public Frame of(HttpServletRequest request) {
        Locale locale = RequestContextUtils.getLocale(request);
        VisitorSource source = visitors.getIfAvailable();
        return new Frame(
                messages,
                locale,
                Optional.ofNullable(source).flatMap(s -> s.zone(request)).orElse(settings.zone()),
                request.getRequestURI(),
                forms.of(request),
                site(),
                csrf(request),
                Optional.ofNullable(source).flatMap(s -> s.visitor(request)),
                take(request, TOAST, Text.class).map(text -> messages.in(locale, text)),
                take(request, ARRIVED, String.class));
    }

    /** Keeps a sentence for the next page that this browser shows. */
    static void keepToast(HttpServletRequest request, Text text) {
        request.getSession().setAttribute(TOAST, text);
    }

    /** Keeps for the next page that a form arrived whose words the browser has kept. */
    static void keepArrived(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String type = request.getContentType();
        if (session == null
                || type == null
                || !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            return;
        }
        Optional.ofNullable(request.getParameter("kept"))
                .filter(name -> name.length() <= LONGEST_NAME)
                .ifPresent(name -> session.setAttribute(ARRIVED, name));
    }

    private Frame.Site site() {
        Settings.Brand brand = settings.brand();
        String name =
                brand.name().isBlank()
                        ? Optional.ofNullable(siteName.getIfAvailable())
                                .flatMap(SiteName::name)
                                .orElse("Cairn")
                        : brand.name();
        return new Frame.Site(
                name,
                brand.tagline(),
                brand.logo().isPresent()
                        || Optional.ofNullable(siteName.getIfAvailable())
                                .flatMap(SiteName::logo)
                                .isPresent(),
                settings.demo(),
                settings.baseUrl().toString(),
                assets.version());
    }

    private static Frame.Csrf csrf(HttpServletRequest request) {
        return new Frame.Csrf(
                Optional.ofNullable((CsrfToken) request.getAttribute(CsrfToken.class.getName())));
    }

    private static <T> Optional<T> take(HttpServletRequest request, String name, Class<T> kind) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        Optional<T> found =
                Optional.ofNullable(session.getAttribute(name))
                        .filter(kind::isInstance)
                        .map(kind::cast);
        found.ifPresent(one -> session.removeAttribute(name));
        return found;
    }
}
