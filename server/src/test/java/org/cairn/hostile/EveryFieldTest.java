package org.cairn.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.cairn.AtOnce;
import org.cairn.CairnTest;
import org.cairn.platform.audit.AuditLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * Everything hostile in every field that a handler or a form of the site names, also in those that
 * are written after this test: never an error of ours, never a word about our insides, nothing
 * echoed that could act.
 */
@CairnTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryFieldTest {

    /** What fits into the first line of a request. */
    private static final int LINE = 5_000;

    private static final List<String> HEADERS =
            List.of(
                    "Accept: \u0085\u00ff",
                    "Accept: ;;,/,*",
                    "Accept-Language: " + "x-".repeat(2_000),
                    "Accept-Language: \u00e9;q=9, {0}",
                    "User-Agent: \u0085<script>",
                    "Cookie: cairn=!!!; cairn-language=<script>; cairn-device=\u00ff",
                    "Cookie: cairn=AAAA; cairn-language=" + "e".repeat(2_000),
                    "Range: bytes=99999999999999999999-1",
                    "Range: bytes=-0,0-0,1-",
                    "If-None-Match: \"",
                    "If-Modified-Since: never",
                    "HX-Request: true\r\nHX-Current-URL: javascript:alert(7)",
                    "HX-Request: true\r\nHX-Current-URL: http://[",
                    "Referer: http://[",
                    "X-Forwarded-For: <script>, ::1%eth0",
                    "X-Forwarded-Proto: gopher",
                    "Content-Type: a/b/c;;");

    private final Tour tour;
    private final AuditLog audit;
    private final ListableBeanFactory beans;
    private final Collection<String> faults = new ConcurrentLinkedQueue<>();

    EveryFieldTest(ListableBeanFactory beans, AuditLog audit) {
        this.beans = beans;
        this.tour = new Tour(beans);
        this.audit = audit;
    }

    @Test
    void hostileFieldsAreNoErrorOfOurs() throws Exception {
        AtOnce.share(tour.doors(), this::sendHostileFields);
        assertThat(faults).isEmpty();
        assertThat(audit.check().whole()).isTrue();
    }

    private void sendHostileFields(List<Door> doors) {
        Tour own = new Tour(beans);
        Things things = own.village();
        walk(own, things);
        for (Door door : doors) {
            sendHostileFields(own, door, usesUp(door) ? own.village() : things);
        }
    }

    private void sendHostileFields(Tour on, Door door, Things things) {
        Map<String, String> usual = on.usual(door, things);
        for (String field : usual.keySet()) {
            for (Map.Entry<String, String> hostile : Hostile.WORDS.entrySet()) {
                String value = hostile.getValue();
                boolean tooLong = door.reads() && value.length() > LINE;
                String sent = tooLong ? value.substring(0, LINE) : value;
                note(
                        door,
                        field + " = " + hostile.getKey(),
                        sent(on, door, things, with(usual, field, sent)));
            }
        }
    }

    /** Whether what was done there once cannot be done again. */
    private static boolean usesUp(Door door) {
        return !door.reads() && List.of("submissions", "assessments").contains(door.room());
    }

    /** Opens every page once, so that its forms are known. */
    private static void walk(Tour on, Things things) {
        for (Door door : on.doors().stream().filter(Door::reads).toList()) {
            on.study(on.guest(things.caller(door)).get(Tour.address(door, things)).text());
        }
        for (String kind : List.of("text", "link", "file")) {
            on.study(
                    on.guest(things.village().educator())
                            .get("/portfolio/new?kind=" + kind)
                            .text());
        }
    }

    private static Wire.Got sent(Tour on, Door door, Things things, String fields) {
        Guest guest = on.guest(things.caller(door));
        Wire.Got got = Tour.send(guest, door, Tour.address(door, things), fields);
        boolean ended =
                got.status() == 403
                        || got.header("Location").filter(to -> to.contains("sign-in")).isPresent();
        if (ended) {
            guest.comeAgain();
            got = Tour.send(guest, door, Tour.address(door, things), fields);
        }
        return got;
    }

    private static String with(Map<String, String> usual, String field, String hostile) {
        return usual.entrySet().stream()
                .map(entry ->
                        Guest.encoded(entry.getKey())
                                + "="
                                + (entry.getKey().equals(field)
                                        ? hostile
                                        : Guest.encoded(entry.getValue())))
                .collect(Collectors.joining("&"));
    }

    @Test
    void bodiesThatAreNoFormAreNoErrorOfOurs() {
        Things things = tour.village();
        Map<String, byte[]> bodies = bodies();
        for (Door door : tour.writing()) {
            Guest guest = tour.guest(things.caller(door));
            String address = Tour.address(door, things);
            bodies.forEach((type, body) -> {
                Wire.Got got =
                        guest.body(
                                door.method(),
                                address,
                                type.replaceFirst("^\\d+ ", ""),
                                body,
                                "Accept: " + door.accept());
                if (got.status() == 403) {
                    guest.comeAgain();
                }
                note(door, "a body of " + type, got);
            });
        }
        assertThat(faults).isEmpty();
        assertThat(audit.check().whole()).isTrue();
    }

    @Test
    void oddHeadersAreNoErrorOfOurs() {
        Things things = tour.village();
        Guest guest = tour.guest(things.village().educator());
        List<String> pages =
                List.of(
                        "/",
                        "/home",
                        "/catalog",
                        "/badges/" + things.village().award(),
                        "/no/such/page",
                        things.village().ticket());
        for (String page : pages) {
            for (String header : HEADERS) {
                Hostile.faults(guest.get(page, header))
                        .forEach(fault -> faults.add(page + " with " + header + ": " + fault));
            }
        }
        assertThat(faults).isEmpty();
    }

    /** By type; a number before it tells two of the same type apart. */
    private static Map<String, byte[]> bodies() {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        String form = "application/x-www-form-urlencoded";
        bodies.put("1 " + form, "a=1&".repeat(10_000).getBytes(UTF_8));
        bodies.put("2 " + form, "%zz=%&&==&=%1".getBytes(UTF_8));
        bodies.put("3 " + form + "; charset=no-such", "title=x".getBytes(UTF_8));
        bodies.put("4 " + form, "a%00b=1&%01=2&%EF%BF%BF=3".getBytes(UTF_8));
        bodies.put("5 " + form, new byte[0]);
        bodies.put("1 multipart/form-data", "no boundary".getBytes(UTF_8));
        bodies.put("2 multipart/form-data; boundary=b", "--b\r\nContent-Dis".getBytes(UTF_8));
        bodies.put(
                "3 multipart/form-data; boundary=b",
                "--b\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nnever ended"
                        .getBytes(UTF_8));
        bodies.put(
                "4 Multipart/Form-Data; boundary=b",
                ("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\u0000b\r\n"
                                + "X: y\"\r\n\r\nx\r\n--b--\r\n")
                        .getBytes(UTF_8));
        bodies.put("1 application/json", "[".repeat(10_000).getBytes(UTF_8));
        bodies.put(
                "2 application/json",
                "{\"id\":1,\"id\":2,\"x\":\"\\u0000\\ud800\"}".getBytes(UTF_8));
        bodies.put("3 application/json", new byte[] {(byte) 0xff, (byte) 0xfe, 0, '{'});
        bodies.put("4 application/json;charset=no-such", "{}".getBytes(UTF_8));
        bodies.put("5 application/json", new byte[0]);
        bodies.put(
                "application/xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"
                        .getBytes(UTF_8));
        bodies.put("text/plain", "just words".getBytes(UTF_8));
        bodies.put("nonsense", "x".getBytes(UTF_8));
        bodies.put("a/b/c; =", "x".getBytes(ISO_8859_1));
        return bodies;
    }

    private void note(Door door, String what, Wire.Got got) {
        Hostile.faults(got).forEach(fault -> faults.add(door + ", " + what + ": " + fault));
    }
}
