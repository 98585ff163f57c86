package org.cairn.people.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.people.Here;
import org.cairn.people.Person;
import org.cairn.people.Role;
import org.cairn.people.Sessions;
import org.cairn.people.SignIns;
import org.cairn.platform.settings.Settings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Lets a person in, and out again. */
@Component
class Door {

    private static final String DEVICE = "cairn-device";
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final SignIns signIns;
    private final Here here;
    private final LocaleResolver languages;
    private final Settings settings;
    private final Clock clock;

    Door(SignIns signIns, Here here, LocaleResolver languages, Settings settings, Clock clock) {
        this.signIns = signIns;
        this.here = here;
        this.languages = languages;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Starts a new session for the person. The old one ends with everything in it, form token
     * included, so that whoever planted it holds nothing.
     */
    void enter(HttpServletRequest request, HttpServletResponse response, Person person) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(Sessions.PERSON, person.id().toString());
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, person.id().toString());
        session.setAttribute(Sessions.SINCE, clock.instant().toEpochMilli());
        session.setAttribute(Sessions.BROWSER, Browsers.nameOf(request.getHeader("User-Agent")));
        languages.setLocale(request, response, person.locale());
        here.askAgain(request);
        remember(request, response, person);
    }

    private void remember(HttpServletRequest request, HttpServletResponse response, Person person) {
        String device = device(request).orElseGet(signIns::newDevice);
        signIns.remember(device, person.id());
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(DEVICE, device)
                        .httpOnly(true)
                        .secure(settings.isSecure())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(A_YEAR)
                        .build()
                        .toString());
    }

    void leave(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        here.askAgain(request);
    }

    void actAs(HttpServletRequest request, Role role) {
        request.getSession().setAttribute(Sessions.ACTING, role.code());
        here.askAgain(request);
    }

    /** The secret that this browser got when somebody signed in with it before. */
    Optional<String> device(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(DEVICE))
                .map(Cookie::getValue)
                .filter(value -> value.length() == 43)
                .findFirst();
    }

    /**
     * The network that a request comes from: one IPv4 address, or the first half of an IPv6 one.
     */
    static String place(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = java.net.InetAddress.getByName(address).getAddress();
            return bytes.length == 16 ? java.util.HexFormat.of().formatHex(bytes, 0, 8) : address;
        } catch (java.net.UnknownHostException notAnAddress) {
            return address;
        }
    }
}
