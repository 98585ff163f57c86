package org.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.catalog.Definitions.bytes;
import static org.cairn.catalog.Definitions.small;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.cairn.CairnTest;
import org.cairn.Http;
import org.cairn.notices.Notices;
import org.cairn.people.Browser.Shown;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.people.Towns.Town;
import org.cairn.platform.outside.Knock;
import org.cairn.platform.outside.PretendNames;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.time.HouseClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Links of drafts and published pages are tried, and whoever can mend or reads them is told. */
@CairnTest
class LinksTest {

    private static final Instant DAY = Instant.parse("2031-03-03T10:00:00Z");

    private final Catalog catalog;
    private final Links links;
    private final Notices notices;
    private final Http stranger;
    private final Town town;
    private final Desk grace;
    private final Desk other;
    private final HttpServer site;
    private final String base;
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final String slug = "links-" + UUID.randomUUID();

    LinksTest(
            Catalog catalog,
            Links links,
            Notices notices,
            People people,
            SignedInBrowsers browsers,
            Organizations organizations,
            Settings settings)
            throws IOException {
        this.catalog = catalog;
        this.links = links;
        this.notices = notices;
        this.stranger = new Http(settings);
        this.town = Towns.build(organizations);
        this.grace = Desk.of(people, browsers, town, Optional.of(Role.DESIGNER));
        this.other =
                Desk.of(people, browsers, Towns.build(organizations), Optional.of(Role.DESIGNER));
        this.site =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getByName(PretendNames.PUBLIC), 0), 0);
        site.createContext("/", this::answer);
        site.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        site.start();
        this.base = "http://" + PretendNames.PUBLIC + ":" + site.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        site.stop(0);
    }

    /** Answers 200 unless told otherwise; to HEAD, a page named "headless" knows no answer. */
    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        asked.add(method + " " + path);
        int status = answers.getOrDefault(path, 200);
        if (path.equals("/moved")) {
            exchange.getResponseHeaders().add("Location", "/works");
            status = 301;
        } else if (path.equals("/inward")) {
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1/secret");
            status = 302;
        } else if (path.equals("/headless") && method.equals("HEAD")) {
            status = 405;
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Test
    void theDesignerSeesWhatEachLinkOfADraftAnsweredAndPublishesAllTheSame() {
        answers.put("/gone", 404);
        answers.put("/members", 403);
        answers.put("/ill", 500);
        String draft = draft("works", "moved", "headless", "gone", "members", "ill", "inward");
        assertThat(grace.open(draft).html()).contains("not tried yet", "Try the links now");
        Shown done = grace.browser().send(draft, draft + "/links", Map.of());
        assertThat(done.location()).hasValue(draft + "#h-links");
        assertThat(asked)
                .contains("HEAD /works", "HEAD /headless", "GET /headless")
                .doesNotContain("GET /works");
        String page = grace.open(draft).html();
        assertThat(page)
                .contains(
                        "7 of 7 links are tried",
                        "not there any more (answer 404)",
                        "answers, but not to a program (403)",
                        "its server reports an error (500)",
                        "no public address of the web",
                        "does not open: " + base + "/gone")
                .doesNotContain("does not open: " + base + "/members");
        assertThat(grace.open(draft + "/sources").html()).contains("(answer 404)");
        assertThat(grace.open("/catalog/links").html()).contains(base + "/gone", base + "/ill");
        assertThat(other.open("/catalog/links").html()).doesNotContain(base);
        Shown publication = grace.open(draft + "/publication");
        assertThat(publication.html()).contains("3 links do not open", "You can publish all");
        assertThat(grace.publish(draft, publication).location()).hasValue("/catalog/" + slug);
    }

    @Test
    void whoPressesTwiceAsksOnceAndNobodyElseAsks() {
        String draft = draft("works");
        grace.browser().send(draft, draft + "/links", Map.of());
        int once = asked.size();
        grace.browser().send(draft, draft + "/links", Map.of());
        assertThat(asked).hasSize(once);
        assertThat(other.browser().send("/home", draft + "/links", Map.of()).status())
                .isEqualTo(404);
        assertThat(other.open(draft).status()).isEqualTo(404);
    }

    @Test
    void aPublishedLinkIsCalledDeadAfterThreeDaysAndItsDesignersHearItOnce() {
        String address = base + "/kit";
        publish("kit");
        tryOn(0);
        assertThat(page()).doesNotContain("data-dead");
        answers.put("/kit", 404);
        tryOn(40);
        tryOn(40);
        tryOn(41);
        assertThat(page()).as("after two days").doesNotContain("data-dead");
        assertThat(dueOn(41)).as("once a day").doesNotContain(address);
        assertThat(dueOn(42)).contains(address);
        tryOn(42);
        assertThat(page()).contains("data-dead", "last seen working on", "March 3");
        assertThat(heard(1)).isEqualTo(1);
        tryOn(43);
        tryOn(44);
        assertThat(heard(1)).as("not again every night").isEqualTo(1);
        assertThat(grace.open("/catalog/links").html())
                .contains(address, "Readers of the page see that it does not open");
        answers.put("/kit", 200);
        tryOn(45);
        assertThat(page()).doesNotContain("data-dead");
        answers.put("/kit", 410);
        tryOn(50);
        tryOn(51);
        tryOn(52);
        assertThat(heard(2)).isEqualTo(2);
    }

    @Test
    void whoOnlyRefusesProgramsIsNeverCalledDead() {
        answers.put("/paper", 403);
        publish("paper");
        for (int day = 0; day < 5; day++) {
            tryOn(day);
        }
        assertThat(page()).doesNotContain("data-dead");
    }

    @Test
    void whereNobodyAnswersItIsOurOwnConnection() {
        publish("far");
        site.stop(0);
        Instant later = DAY.plus(Duration.ofDays(4000));
        for (int day = 0; day < 4; day++) {
            Instant then = later.plus(Duration.ofDays(day));
            HouseClock.at(
                    then,
                    () -> {
                        links.check(Set.of(base + "/far"));
                        return 0;
                    });
        }
        assertThat(links.failing(List.of(catalog.current(slug).orElseThrow().definition())))
                .isEmpty();
        HouseClock.at(
                later.plus(Duration.ofDays(5)),
                () -> {
                    links.learn(Map.of(base + "/else", new Knock(Knock.Answer.OPENS, 200)));
                    links.check(Set.of(base + "/far"));
                    return 0;
                });
        assertThat(links.failing(List.of(catalog.current(slug).orElseThrow().definition())))
                .containsOnlyKeys(base + "/far");
    }

    private void tryOn(int day) {
        HouseClock.at(
                DAY.plus(Duration.ofDays(day)),
                () -> {
                    links.check(
                            List.copyOf(
                                    links.of(catalog.current(slug).orElseThrow().definition())));
                    links.tellOfDead();
                    return 0;
                });
    }

    private List<String> dueOn(int day) {
        return HouseClock.at(
                DAY.plus(Duration.ofDays(day)).plusSeconds(60), () -> links.due(100_000));
    }

    /** How many notices of dead links she has, once there are so many. */
    private long heard(int awaited) {
        Instant end = Instant.now().plusSeconds(20);
        long heard = 0;
        while (heard < awaited && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(50_000_000);
            heard =
                    notices.of(grace.person(), 1).notices().stream()
                            .filter(one -> one.wording().key().equals("notices.links-dead"))
                            .count();
        }
        return heard;
    }

    private String page() {
        return stranger.get("/catalog/" + slug).text();
    }

    private void publish(String... pages) {
        catalog.publish(town.district().id(), "a", bytes(definition(pages)), PersonId.next());
        assertThat(catalog.current(slug)).isPresent();
    }

    private String draft(String... pages) {
        catalog.publish(
                town.district().id(), "a", bytes(small(slug, "Yak Links")), PersonId.next());
        String draft = grace.next(slug);
        grace.browser().send(draft, draft + "/removal", Map.of());
        Shown begun =
                grace.browser()
                        .bring(
                                "/catalog/drafts/new",
                                "/catalog/drafts",
                                Map.of(),
                                "a.yaml",
                                definition(pages));
        return begun.location().orElseThrow();
    }

    private String definition(String... pages) {
        StringBuilder resources = new StringBuilder("resources:\n");
        for (String page : pages) {
            resources
                    .append("  - { title: \"")
                    .append(page)
                    .append("\", url: \"")
                    .append(base)
                    .append("/")
                    .append(page)
                    .append("\", says: \"Useful.\" }\n");
        }
        return small(slug, "Yak Links")
                        .replaceAll(
                                "(?m)^(resources|research|alignment):.*\n(?: +.*\n|\n(?= ))*", "")
                + resources;
    }
}
