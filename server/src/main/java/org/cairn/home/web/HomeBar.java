package org.cairn.home.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.people.Here;
import org.cairn.people.Me;
import org.cairn.people.Role;
import org.cairn.people.UnreadNotices;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.web.Frame;
import org.cairn.platform.web.Messages;
import org.cairn.platform.web.VisitorSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The bar of a signed-in person: name, roles, four places at most, and whether notices wait. */
@Component
class HomeBar implements VisitorSource {

    private static final String MANAGED = "/catalog/manage";

    private static final Frame.Place COHORTS = place("/cohorts", "cohorts", "people");
    private static final Frame.Place OPENED = place("/opened", "opened", "eye");

    /** What is done there in other places of the catalog. */
    private static final List<String> DESIGN =
            List.of(
                    "/catalog/drafts",
                    "/catalog/import",
                    "/catalog/library",
                    "/catalog/links",
                    "/catalog/templates",
                    "/stacks/manage",
                    "/stacks/drafts");

    private final Here here;
    private final Messages messages;
    private final ObjectProvider<UnreadNotices> unread;

    HomeBar(Here here, Messages messages, ObjectProvider<UnreadNotices> unread) {
        this.here = here;
        this.messages = messages;
        this.unread = unread;
    }

    @Override
    public Optional<Frame.Visitor> visitor(HttpServletRequest request) {
        return here.who(request).map(me -> visitor(me, request));
    }

    @Override
    public Optional<ZoneId> zone(HttpServletRequest request) {
        return here.who(request).map(me -> me.person().zone());
    }

    private Frame.Visitor visitor(Me me, HttpServletRequest request) {
        Locale locale = RequestContextUtils.getLocale(request);
        return new Frame.Visitor(
                mark(me),
                me.person().name(),
                me.person().initials(),
                name(me.acting(), locale),
                roles(me, locale),
                places(me.acting(), request.getRequestURI()),
                Optional.ofNullable(unread.getIfAvailable())
                        .map(notices -> notices.of(me.id()))
                        .orElse(0));
    }

    private static String mark(Me me) {
        return Sha256.ofText("kept by the browser of " + me.id()).hex().substring(0, 20);
    }

    private List<Frame.RoleChoice> roles(Me me, Locale locale) {
        return Stream.of(Role.values())
                .filter(me::holds)
                .map(role ->
                        new Frame.RoleChoice(role.code(), name(role, locale), role == me.acting()))
                .toList();
    }

    private String name(Role role, Locale locale) {
        return messages.in(locale, "home.role." + role.code());
    }

    /** The longest path that the request is below is the place one is at. */
    static List<Frame.Place> places(Role acting, String path) {
        List<Frame.Place> places = places(acting);
        String here = DESIGN.stream().anyMatch(of -> isBelow(path, of)) ? MANAGED : path;
        Optional<String> current =
                places.stream()
                        .map(Frame.Place::path)
                        .filter(place -> isBelow(here, place))
                        .max(java.util.Comparator.comparingInt(String::length));
        return places.stream()
                .map(place ->
                        new Frame.Place(
                                place.path(),
                                place.key(),
                                place.icon(),
                                current.filter(place.path()::equals).isPresent()))
                .toList();
    }

    private static boolean isBelow(String path, String place) {
        return path.equals(place) || path.startsWith(place + "/");
    }

    private static List<Frame.Place> places(Role acting) {
        Frame.Place home = place("/home", "home", "home");
        Frame.Place catalog = place("/catalog", "catalog", "book");
        return switch (acting) {
            case EDUCATOR ->
                    List.of(
                            home,
                            catalog,
                            place("/work", "work", "document"),
                            place("/my-badges", "badges", "award"));
            case ASSESSOR -> List.of(home, place("/queue", "queue", "scales"), catalog);
            case APPROVER ->
                    List.of(
                            home,
                            place("/decisions", "decisions", "check"),
                            place("/awards", "awards", "award"),
                            catalog);
            case PRINCIPAL -> List.of(place("/school", "school", "home"), OPENED, catalog);
            case DESIGNER ->
                    List.of(home, catalog, place(MANAGED, "definitions", "stones"), COHORTS);
            case FACILITATOR -> List.of(home, COHORTS, OPENED, catalog);
            case ADMINISTRATOR ->
                    List.of(
                            home,
                            place("/people", "people", "people"),
                            place("/organizations", "organizations", "flag"),
                            place("/recognition", "recognition", "coin"));
        };
    }

    private static Frame.Place place(String path, String name, String icon) {
        return new Frame.Place(path, "home.place." + name, icon, false);
    }
}
