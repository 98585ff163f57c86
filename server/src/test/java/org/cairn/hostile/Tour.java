package org.cairn.hostile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.people.PersonId;
import org.cairn.platform.settings.Settings;
import org.cairn.review.Village;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** Leads the people of villages through all doors of the program. */
final class Tour {

    private static final Pattern FORM =
            Pattern.compile("<form([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("\\sname=\"([^\"]+)\"");
    private static final Pattern ALSO = Pattern.compile("formaction=\"([^\"]+)\"");

    /** Fields of doors to which no page of a village has a form. */
    private static final Map<String, Set<String>> KNOWN =
            Map.of(
                    "GET /portfolio/picker", Set.of("for", "kinds", "q", "next", "chosen"),
                    "POST /confirm/{secret}", Set.of(),
                    "POST /reset/{secret}", Set.of(),
                    "POST /demo/sign-in", Set.of(),
                    "PUT /portfolio/uploads/{id}", Set.of(),
                    "POST /portfolio/uploads", Set.of("name", "bytes", "title", "note", "replaces"),
                    "POST /set-up",
                            Set.of("code", "name", "slug", "kind", "person", "personEmail"));

    private final BeanFactory beans;
    private final JdbcClient db;
    private final Wire wire;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final List<Door> doors;
    private final Map<PersonId, Guest> guests = new HashMap<>();
    private final Map<Door, Set<String>> forms = new LinkedHashMap<>();
    private final Forms templates = new Forms();
    private final Guest stranger;

    @SuppressWarnings("unchecked")
    Tour(ListableBeanFactory beans) {
        this.beans = beans;
        this.db = beans.getBean(JdbcClient.class);
        this.wire = new Wire(beans.getBean(Settings.class).port());
        this.sessions = beans.getBean(FindByIndexNameSessionRepository.class);
        this.doors =
                Door.all(
                        List.copyOf(
                                beans.getBeansOfType(RequestMappingHandlerMapping.class).values()));
        this.stranger = new Guest(wire, sessions, Optional.empty());
    }

    <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    Wire wire() {
        return wire;
    }

    List<Door> doors() {
        return doors;
    }

    List<Door> writing() {
        return doors.stream().filter(door -> !door.reads()).toList();
    }

    Things village() {
        return new Things(Village.build(beans), db, beans);
    }

    Guest stranger() {
        return stranger;
    }

    Guest guest(PersonId person) {
        return guests.computeIfAbsent(person, id -> new Guest(wire, sessions, Optional.of(person)));
    }

    /** Where a person of that village finds the door. */
    static String address(Door door, Things things) {
        return door.path(name -> things.variable(door, name));
    }

    /** The fields that the handler or a form of the site names, filled in as a person would. */
    Map<String, String> usual(Door door, Things things) {
        Set<String> names = new TreeSet<>(door.fields());
        if (door.readsMore()) {
            names.addAll(forms.getOrDefault(door, unseen(door)));
        }
        Map<String, String> fields = new LinkedHashMap<>();
        names.forEach(name -> fields.put(name, things.field(name)));
        return fields;
    }

    /** A form that no page has shown is read in the templates. */
    private Set<String> unseen(Door door) {
        Set<String> known = KNOWN.getOrDefault(door.toString(), templates.fields(door));
        return known.isEmpty() && !KNOWN.containsKey(door.toString()) ? any(door) : known;
    }

    /** A form that is found nowhere may ask for anything that others of its room ask for. */
    private Set<String> any(Door door) {
        Set<String> all = new TreeSet<>();
        if (!door.reads()) {
            forms.entrySet().stream()
                    .filter(form -> form.getKey().room().equals(door.room()))
                    .forEach(form -> all.addAll(form.getValue()));
        }
        return all;
    }

    /** Sends these fields, written out, through the door. */
    static Wire.Got send(Guest guest, Door door, String address, String fields) {
        String accept = "Accept: " + door.accept();
        if (door.method().equals("PUT")) {
            return guest.body("PUT", address + "?" + fields, "", new byte[] {1}, accept);
        }
        if (door.reads()) {
            return guest.get(address + (fields.isEmpty() ? "" : "?" + fields), accept);
        }
        return door.json()
                ? guest.body(
                        door.method(),
                        address + (fields.isEmpty() ? "" : "?" + fields),
                        "application/json",
                        "{\"id\":\"x\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        accept)
                : guest.form(door.method(), address, fields, accept);
    }

    /** Remembers which fields the forms on a page send where. */
    void study(String page) {
        for (Matcher form = FORM.matcher(page); form.find(); ) {
            Set<String> names = new TreeSet<>();
            FIELD.matcher(form.group(2)).results().map(hit -> hit.group(1)).forEach(names::add);
            names.remove("_csrf");
            String method = form.group(1).contains("method=\"post\"") ? "POST" : "GET";
            Matcher action = Pattern.compile("action=\"([^\"?#]+)").matcher(form.group(1));
            if (action.find()) {
                remember(method, action.group(1), names);
            }
            ALSO.matcher(form.group(2))
                    .results()
                    .forEach(also -> remember(method, also.group(1), names));
        }
    }

    private void remember(String method, String path, Set<String> names) {
        doors.stream()
                .filter(door -> door.method().equals(method) && leads(door, path))
                .forEach(door -> forms.computeIfAbsent(door, d -> new TreeSet<>()).addAll(names));
    }

    private static boolean leads(Door door, String path) {
        return PathPatternParser.defaultInstance
                .parse(door.pattern())
                .matches(PathContainer.parsePath(path));
    }

    /** The address with one variable replaced. */
    static String address(Door door, Things things, String variable, String value) {
        UnaryOperator<String> usual = name -> things.variable(door, name);
        return door.path(name -> name.equals(variable) ? value : usual.apply(name));
    }
}
