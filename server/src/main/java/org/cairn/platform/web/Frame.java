package org.cairn.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What stands around every page and what every template may ask: who is here, the places in the
 * bar, the language, the form token, dates in the reader's zone.
 *
 * @param page where this page can be opened, if not at the address that the browser is on
 * @param arrived the form whose words the program has taken just now, as the page named it
 */
public record Frame(
        Messages messages,
        Locale locale,
        ZoneId zone,
        String path,
        String page,
        Site site,
        Csrf csrf,
        Optional<Visitor> visitor,
        Optional<String> toast,
        Optional<String> arrived) {

    /** The site as its district named it. */
    public record Site(
            String name,
            String tagline,
            boolean hasLogo,
            boolean demo,
            String baseUrl,
            String assets) {}

    /**
     * The form token: every POST form carries it. It is made, and with it a session, only when a
     * template asks, so that a stranger who reads gets no cookie.
     */
    public record Csrf(Optional<CsrfToken> source) {

        public String field() {
            return source.map(CsrfToken::getParameterName).orElse("_csrf");
        }

        public String header() {
            return source.map(CsrfToken::getHeaderName).orElse("X-CSRF-TOKEN");
        }

        public String token() {
            return source.map(CsrfToken::getToken).orElse("");
        }
    }

    /**
     * Who is signed in, as the bar shows it.
     *
     * @param mark under which a browser keeps what this person types; it tells nobody who it is
     */
    public record Visitor(
            String mark,
            String name,
            String initials,
            String role,
            List<RoleChoice> roles,
            List<Place> places,
            int unread) {}

    /** A role the person holds; {@code code} is what the switch posts. */
    public record RoleChoice(String code, String name, boolean current) {}

    /** One place in the bar: address, message key, icon name of layout/icon.jte. */
    public record Place(String path, String key, String icon, boolean current) {}

    /** The sentence of a message key in the reader's language. */
    public String t(String key, Object... arguments) {
        return messages.in(locale, key, arguments);
    }

    /** The sentence of a text in the reader's language. */
    public String t(Text text) {
        return messages.in(locale, text);
    }

    /** "Friday, December 4, 2026". */
    public String longDate(LocalDate date) {
        return DateTimeFormatter.ofPattern(t("platform.date.long"), locale).format(date);
    }

    public String longDate(Instant time) {
        return longDate(LocalDate.ofInstant(time, zone));
    }

    /** "Dec 4, 2026". */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(t("platform.date.short"), locale).format(date);
    }

    public String date(Instant time) {
        return date(LocalDate.ofInstant(time, zone));
    }

    /** "Dec 4". */
    public String day(Instant time) {
        return DateTimeFormatter.ofPattern(t("platform.date.day"), locale)
                .format(time.atZone(zone));
    }

    /** "10:42 AM". */
    public String time(Instant time) {
        return DateTimeFormatter.ofPattern(t("platform.time"), locale).format(time.atZone(zone));
    }

    /** "Dec 4, 2026, 10:42 AM". */
    public String dateTime(Instant time) {
        return date(time) + ", " + time(time);
    }

    /** "10:42 AM" where it was today, with its day otherwise. */
    public String moment(Instant time, Instant now) {
        boolean today = LocalDate.ofInstant(time, zone).equals(LocalDate.ofInstant(now, zone));
        return today ? time(time) : dateTime(time);
    }

    /** The address of a static file that may be cached for ever. */
    public String asset(String name) {
        return "/assets/" + site.assets() + "/" + name;
    }

    /** Where this page, or the page of its form, speaks the other language. */
    public String inOtherLanguage() {
        return page + (page.contains("?") ? "&" : "?") + "lang=" + otherLanguage().getLanguage();
    }

    /** The other language, for the foot of the page. */
    public Locale otherLanguage() {
        return locale.getLanguage().equals("es") ? Locale.ENGLISH : Locale.of("es");
    }
}
