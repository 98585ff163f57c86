package org.cairn.people.web;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.cairn.people.Me;
import org.cairn.people.OrganizationId;
import org.cairn.people.Passkeys;
import org.cairn.people.Sessions;
import org.cairn.people.SignIns;
import org.springframework.stereotype.Component;

/** Puts the settings page together, whichever of its forms was sent. */
@Component
class SettingsPages {

    private final Places places;
    private final Zones zones;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final SignIns signIns;

    SettingsPages(
            Places places, Zones zones, Passkeys passkeys, Sessions sessions, SignIns signIns) {
        this.places = places;
        this.zones = zones;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.signIns = signIns;
    }

    SettingsPage of(Me me, HttpSession session) {
        return new SettingsPage(
                me,
                profile(me),
                Form.empty(),
                Form.empty(),
                signIns.hasPassword(me.id()),
                places.all(),
                zones.names(),
                passkeys.of(me.id()),
                sessions.of(me.id(), session.getId()));
    }

    SettingsPage withProfile(SettingsPage page, Form profile) {
        return with(page, profile, page.email(), page.password());
    }

    SettingsPage withEmail(SettingsPage page, Form email) {
        return with(page, page.profile(), email, page.password());
    }

    SettingsPage withPassword(SettingsPage page, Form password) {
        return with(page, page.profile(), page.email(), password);
    }

    private static SettingsPage with(SettingsPage page, Form profile, Form email, Form password) {
        return new SettingsPage(
                page.me(),
                profile,
                email,
                password,
                page.hasPassword(),
                page.places(),
                page.zones(),
                page.passkeys(),
                page.browsers());
    }

    private static Form profile(Me me) {
        return Form.of(
                Map.of(
                        "name", me.person().name(),
                        "position", me.person().position(),
                        "school", me.person().school().map(OrganizationId::toString).orElse(""),
                        "language", me.person().locale().getLanguage(),
                        "zone", me.person().zone().getId()));
    }
}
