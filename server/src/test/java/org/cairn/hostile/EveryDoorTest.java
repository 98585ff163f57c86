package org.cairn.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.CairnTest;
import org.cairn.people.Role;
import org.cairn.platform.jobs.Rest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who may not pass a door, or names what is not theirs, changes nothing, at every address that the
 * program answers, also at those that are written after this test.
 */
@CairnTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryDoorTest {

    /** Doors where a person of the village gets no page, and why that is right. */
    private static final Map<String, String> CLOSED =
            Map.ofEntries(
                    Map.entry("GET /demo", "only in the demo"),
                    Map.entry("GET /demo/mail", "only in the demo"),
                    Map.entry("GET /demo/world.json", "only in the demo"),
                    Map.entry("GET /set-up", "only before there is an organization"),
                    Map.entry("GET /confirm/{secret}", "the secret is sent by mail only"),
                    Map.entry("GET /reset/{secret}", "the secret is sent by mail only"),
                    Map.entry("GET /settings/email/{secret}", "the secret is sent by mail only"),
                    Map.entry("GET /brand/logo", "the site has no logo"),
                    Map.entry("GET /organizations/{slug}/logo", "the organization has none"),
                    Map.entry("GET /badges/{id:[0-9a-z]{26}}/embed", "the badge is private"),
                    Map.entry(
                            "GET /badges/{id:[0-9a-z]{26}}/evidence/{place:[0-9]{1,4}}",
                            "the earner shows no evidence"),
                    Map.entry("GET /awards/bulk/{id:[0-9a-z]{26}}", "nothing was done in bulk"),
                    Map.entry(
                            "GET /catalog/{slug:[a-z0-9-]+}/editions/{number:[0-9]{1,6}}/changes",
                            "there is one edition only"),
                    Map.entry(
                            "GET /catalog/{slug:[a-z0-9-]+}/editions/{number:[0-9]{1,6}}/templates/{hash:[0-9a-f]{64}}",
                            "the edition gives out no file"),
                    Map.entry(
                            "GET /catalog/{slug:[a-z0-9-]+}/editions/{number:[0-9]{1,6}}/package.zip",
                            "all rights to it are reserved"),
                    Map.entry(
                            "GET /catalog/drafts/{id}/templates/{hash:[0-9a-f]{64}}",
                            "the draft has no file"),
                    Map.entry(
                            "GET /catalog/{slug:[a-z0-9-]+}/editions/{number:[0-9]{1,6}}/media/{hash:[0-9a-f]{64}}",
                            "the edition shows no film"),
                    Map.entry(
                            "GET /catalog/drafts/{id}/media/{hash:[0-9a-f]{64}}",
                            "the draft has no film"),
                    Map.entry(
                            "GET /cohorts/surveys/{id:[0-9a-f-]{36}}/results.csv",
                            "the survey is not closed"),
                    Map.entry(
                            "GET /pilots/{id}/templates/{hash:[0-9a-f]{64}}",
                            "what is tried gives out no file"),
                    Map.entry("GET /submissions/{id}/edition", "there is no newer edition"),
                    Map.entry("GET /letters", "knows issuers by their name in addresses"),
                    Map.entry("GET /error", "is for the container"));

    /** What says that a secret is used up or was never sent is no thing of another person. */
    private static final Set<String> SECRET = Set.of("GET /settings/email/{secret}");

    /** Needs no token: nobody is signed in there and nothing is kept. */
    private static final Set<String> WITHOUT_TOKEN = Set.of("POST /verify");

    private final Tour tour;
    private final Ledger ledger;
    private final Rest rest;
    private final Things here;
    private final Things elsewhere;
    private final List<String> faults = new ArrayList<>();

    EveryDoorTest(ListableBeanFactory beans, JdbcClient db) {
        this.tour = new Tour(beans);
        this.ledger = new Ledger(db);
        this.rest = new Rest(beans);
        this.here = tour.village();
        this.elsewhere = tour.village();
    }

    @AfterAll
    void theChoresGoOn() {
        rest.close();
    }

    @BeforeEach
    void nothingIsKnownYet() {
        faults.clear();
    }

    @Test
    void everyPageOpensToThoseWhoMaySeeIt() {
        for (Door door : tour.doors().stream().filter(Door::reads).toList()) {
            Wire.Got got = usually(door);
            note(door, "opened as usual", got);
            boolean guarded =
                    got.header("Content-Security-Policy").isPresent()
                            && got.header("X-Content-Type-Options").equals(Optional.of("nosniff"));
            if (!guarded) {
                faults.add(door + ": without the headers that keep a page in its place");
            }
            boolean away = got.header("Location").filter(to -> to.contains("/sign-in")).isPresent();
            boolean ofTheSite = door.pattern().startsWith("/audit");
            boolean open = got.status() < 400 || ofTheSite;
            if (open == CLOSED.containsKey(door.toString()) || away) {
                faults.add(door + ": status " + got.status() + got.header("Location").orElse(""));
            }
        }
        assertThat(faults).isEmpty();
        assertThat(tour.doors().stream().map(Door::toString)).containsAll(CLOSED.keySet());
    }

    @Test
    void withoutItsTokenNoFormChangesAnything() throws InterruptedException {
        Map<String, String> before = ledger.quiet();
        for (Door door : tour.writing()) {
            if (!WITHOUT_TOKEN.contains(door.toString())) {
                Guest guest = tour.guest(here.caller(door));
                String address = Tour.address(door, here);
                String fields = Guest.form(tour.usual(door, here));
                refused(door, "no token", sent(guest, door, address, fields));
                refused(
                        door,
                        "a forged token",
                        sent(guest, door, address, "_csrf=forged&" + fields));
                refused(
                        door,
                        "a forged header",
                        sent(guest, door, address, fields, "X-CSRF-TOKEN: bm90aGluZw"));
                refused(
                        door,
                        "a file without a token",
                        guest.send(
                                door.method(),
                                address,
                                Multipart.of(Map.of(), "a.txt", new byte[9]),
                                Multipart.HEADER));
            }
        }
        assertThat(faults).isEmpty();
        assertThat(ledger.changedSince(before)).isEmpty();
    }

    @Test
    void strangersAndPeopleWithoutTheRoleChangeNothing() throws InterruptedException {
        Map<String, String> before = ledger.quiet();
        for (Door door : tour.doors().stream().filter(door -> !door.isForAnyone()).toList()) {
            String address = Tour.address(door, here);
            String fields = Guest.form(tour.usual(door, here));
            Wire.Got stranger = Tour.send(tour.stranger(), door, address, fields);
            boolean sentToTheDoor =
                    stranger.status() == 401
                            || stranger.header("Location")
                                    .filter(to -> to.startsWith("/sign-in?next="))
                                    .isPresent();
            expect(door, "a stranger", stranger, sentToTheDoor);
            if (door.roles().isPresent() && !door.roles().get().contains(Role.EDUCATOR)) {
                Guest plain = tour.guest(here.village().educator());
                Wire.Got got = Tour.send(plain, door, address, fields);
                expect(door, "somebody without the role", got, got.status() == 404);
            }
        }
        assertThat(faults).isEmpty();
        assertThat(ledger.changedSince(before)).isEmpty();
    }

    @Test
    void whatBelongsToOthersIsNotThere() throws InterruptedException {
        Set<String> personal = Set.of("badges", "evidence");
        Map<String, String> before = ledger.quiet();
        for (Door door : tour.doors()) {
            if (!door.variables().isEmpty()
                    && !SECRET.contains(door.toString())
                    && (!door.isForAnyone() || personal.contains(door.room()))) {
                Guest neighbor = tour.guest(elsewhere.caller(door));
                String address = Tour.address(door, here);
                Wire.Got full =
                        Tour.send(neighbor, door, address, Guest.form(tour.usual(door, elsewhere)));
                expect(door, "a neighbor", full, full.status() == 404);
                Wire.Got empty = Tour.send(neighbor, door, address, "");
                expect(
                        door,
                        "a neighbor without fields",
                        empty,
                        empty.status() == 404 || empty.status() == 400);
            }
        }
        assertThat(faults).isEmpty();
        assertThat(ledger.changedSince(before)).isEmpty();
    }

    @Test
    void absurdAddressesAreNotThere() throws InterruptedException {
        Map<String, String> before = ledger.quiet();
        for (Door door : tour.doors()) {
            Guest guest = tour.guest(here.caller(door));
            for (String variable : door.variables()) {
                for (String absurd : absurd(door)) {
                    String address = Tour.address(door, here, variable, absurd);
                    Wire.Got got =
                            Tour.send(
                                    guest,
                                    door,
                                    address,
                                    door.reads() ? "" : Guest.form(tour.usual(door, here)));
                    expect(
                            door,
                            variable + " = " + shortened(absurd),
                            got,
                            Set.of(400, 404, 405, 410).contains(got.status()));
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(ledger.changedSince(before)).isEmpty();
    }

    /** What the container and the firewall refuse is tried at one door of each room. */
    private List<String> absurd(Door door) {
        boolean first =
                tour.doors().stream()
                        .filter(other -> other.room().equals(door.room()))
                        .filter(other -> !other.variables().isEmpty())
                        .findFirst()
                        .equals(Optional.of(door));
        List<String> all = new ArrayList<>(Hostile.SEGMENTS);
        if (first) {
            all.addAll(Hostile.BROKEN_SEGMENTS);
        }
        return all;
    }

    private Wire.Got usually(Door door) {
        String fields = Guest.form(tour.usual(door, here));
        return Tour.send(tour.guest(here.caller(door)), door, Tour.address(door, here), fields);
    }

    private static Wire.Got sent(
            Guest guest, Door door, String address, String fields, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Content-Type: application/x-www-form-urlencoded");
        return guest.send(
                door.method(), address, fields.getBytes(UTF_8), all.toArray(String[]::new));
    }

    private void refused(Door door, String what, Wire.Got got) {
        expect(door, what, got, got.status() == 403);
    }

    private void expect(Door door, String what, Wire.Got got, boolean right) {
        note(door, what, got);
        if (!right) {
            faults.add(door + ", " + what + ": status " + got.status());
        }
    }

    private void note(Door door, String what, Wire.Got got) {
        Hostile.faults(got).forEach(fault -> faults.add(door + ", " + what + ": " + fault));
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
