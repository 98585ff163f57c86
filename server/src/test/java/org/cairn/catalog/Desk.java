package org.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.people.Browser;
import org.cairn.people.Browser.Shown;
import org.cairn.people.Grant;
import org.cairn.people.NewPerson;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns.Town;

/** The browser of somebody who writes drafts. */
final class Desk {

    private final PersonId person;
    private final Browser browser;

    private Desk(PersonId person, Browser browser) {
        this.person = person;
        this.browser = browser;
    }

    static Desk of(People people, SignedInBrowsers browsers, Town where, Optional<Role> role) {
        PersonId person =
                people.create(
                        new NewPerson(
                                "Dee Signer",
                                UUID.randomUUID() + "@school.example",
                                Optional.empty(),
                                Optional.of(where.school().id()),
                                "",
                                Locale.ENGLISH,
                                ZoneId.of("UTC")));
        role.ifPresent(
                held -> people.grant(person, new Grant(held, where.district().id()), "test"));
        return new Desk(person, browsers.of(person));
    }

    PersonId person() {
        return person;
    }

    Browser browser() {
        return browser;
    }

    Shown open(String page) {
        return browser.open(page);
    }

    /** The address of a new draft. */
    String begin() {
        String page =
                browser.send("/catalog/drafts/new", "/catalog/drafts", Map.of())
                        .location()
                        .orElseThrow();
        return page.replace("/basics", "");
    }

    /** The address of the draft of the next edition. */
    String next(String slug) {
        return browser.send("/catalog/manage", "/catalog/" + slug + "/draft", Map.of())
                .location()
                .orElseThrow();
    }

    Shown publish(String draft, Shown page) {
        return browser.post(
                draft + "/publication",
                hidden(page, "_csrf"),
                Map.of("seen", hidden(page, "seen"), "over", hidden(page, "over")));
    }

    /** Opens the page, fills these fields in and saves. */
    Shown write(String page, String... fields) {
        Shown sent = send(page, open(page), fields(fields));
        assertThat(sent.status()).as(page).isEqualTo(303);
        return sent;
    }

    /** Sends these fields from a page that was opened before. */
    Shown send(String action, Shown page, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("seen", hidden(page, "seen"));
        all.put("shape", hidden(page, "shape"));
        return browser.post(action, hidden(page, "_csrf"), all);
    }

    static Map<String, String> fields(String... fields) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return all;
    }

    static String hidden(Shown page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.html());
        assertThat(field.find()).as(name + " on the page").isTrue();
        return field.group(1);
    }
}
