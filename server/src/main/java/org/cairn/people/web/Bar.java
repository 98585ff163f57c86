package org.cairn.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.people.Here;
import org.cairn.people.Me;
import org.cairn.people.Role;
import org.cairn.people.UnreadNotices;
import org.cairn.platform.web.Frame;
import org.cairn.platform.web.Messages;
import org.cairn.platform.web.VisitorSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The bar of a signed-in person: who they are, the roles they have, four places at most. */
@Component
@Fallback
class Bar implements VisitorSource {

    private final Here here;
    private final Messages messages;
    private final ObjectProvider<UnreadNotices> unread;

    Bar(Here here, Messages messages, ObjectProvider<UnreadNotices> unread) {
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
        var locale = RequestContextUtils.getLocale(request);
        UnreadNotices notices = unread.getIfAvailable();
        return new Frame.Visitor(
                me.person().name(),
                me.person().initials(),
                messages.in(locale, me.acting().key()),
                Stream.of(Role.values())
                        .filter(me::holds)
                        .map(role ->
                                new Frame.RoleChoice(
                                        role.code(),
                                        messages.in(locale, role.key()),
                                        role == me.acting()))
                        .toList(),
                places(me.acting(), request.getRequestURI()),
                notices == null ? 0 : notices.of(me.id()));
    }

    private static List<Frame.Place> places(Role acting, String path) {
        Stream<Frame.Place> places =
                switch (acting) {
                    case EDUCATOR ->
                            Stream.of(
                                    place("/home", "home", "home"),
                                    place("/catalog", "catalog", "book"),
                                    place("/work", "work", "document"),
                                    place("/my-badges", "badges", "award"));
                    case ASSESSOR ->
                            Stream.of(
                                    place("/home", "home", "home"),
                                    place("/queue", "queue", "scales"));
                    case APPROVER ->
                            Stream.of(
                                    place("/home", "home", "home"),
                                    place("/decisions", "decisions", "check"),
                                    place("/awards", "awards", "award"));
                    case PRINCIPAL ->
                            Stream.of(
                                    place("/home", "home", "home"),
                                    place("/school", "school", "people"),
                                    place("/catalog", "catalog", "book"));
                    case DESIGNER ->
                            Stream.of(
                                    place("/home", "home", "home"),
                                    place("/catalog", "catalog", "book"));
                    case ADMINISTRATOR ->
                            Stream.of(
                                    place("/home", "home", "home"),
                                    place("/people", "people", "people"),
                                    place("/organizations", "organizations", "flag"),
                                    place("/awards", "awards", "award"));
                };
        return places.map(place -> marked(place, path)).toList();
    }

    private static Frame.Place marked(Frame.Place place, String path) {
        return new Frame.Place(
                place.path(),
                place.key(),
                place.icon(),
                path.equals(place.path()) || path.startsWith(place.path() + "/"));
    }

    private static Frame.Place place(String path, String name, String icon) {
        return new Frame.Place(path, "people.place." + name, icon, false);
    }
}
