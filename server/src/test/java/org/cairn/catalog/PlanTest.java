package org.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.catalog.Definitions.bytes;
import static org.cairn.catalog.Definitions.small;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.cairn.CairnTest;
import org.cairn.notices.Notices;
import org.cairn.people.Browser.Shown;
import org.cairn.people.Grant;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.people.Towns.Town;
import org.cairn.platform.time.HouseClock;
import org.cairn.platform.web.UserProblem;
import org.cairn.review.Calendars;
import org.junit.jupiter.api.Test;

/** A draft is published by itself on the morning of a day. */
@CairnTest
class PlanTest {

    private static final ZoneId HONOLULU = ZoneId.of("Pacific/Honolulu");

    private final Catalog catalog;
    private final Drafts drafts;
    private final Approvals approvals;
    private final Plans plans;
    private final Notices notices;
    private final People people;
    private final SignedInBrowsers browsers;
    private final Town town;
    private final String slug = "plan-" + UUID.randomUUID();
    private final Desk grace;
    private final Desk tomas;
    private final String draft;
    private final LocalDate day = LocalDate.now(HONOLULU).plusDays(3);
    private final Instant begins = day.atStartOfDay(HONOLULU).toInstant();

    PlanTest(
            Catalog catalog,
            Drafts drafts,
            Approvals approvals,
            Plans plans,
            Notices notices,
            Calendars calendars,
            People people,
            SignedInBrowsers browsers,
            Organizations organizations) {
        this.catalog = catalog;
        this.drafts = drafts;
        this.approvals = approvals;
        this.plans = plans;
        this.notices = notices;
        this.people = people;
        this.browsers = browsers;
        this.town = Towns.build(organizations);
        this.grace = Desk.of(people, browsers, town, Optional.of(Role.DESIGNER));
        this.tomas = Desk.of(people, browsers, town, Optional.of(Role.APPROVER));
        calendars.keepZone(town.district().id(), HONOLULU, "test");
        catalog.publish(town.district().id(), "a", bytes(small(slug, "Asking")), PersonId.next());
        approvals.require(town.district().id(), new ApprovalRule(1, false), "test");
        this.draft = grace.next(slug);
        grace.write(draft + "/basics", "title", "Asking Better");
    }

    @Test
    void itIsPublishedWhenTheDayBeginsWhereTheIssuerIsAndOnlyOnce() throws Exception {
        assertThat(plan(day)).isInstanceOf(DraftPublication.Unapproved.class);
        approve();
        assertThat(plan(day)).isEqualTo(new DraftPublication.Planned(day));
        assertThat(grace.open(draft + "/publication").html())
                .contains("To be published on", "Take the day back");
        dueAt(begins.minusSeconds(1));
        assertThat(number()).isEqualTo(1);
        Callable<Integer> node =
                () -> {
                    dueAt(begins);
                    return 0;
                };
        try (var nodes = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> done : nodes.invokeAll(List.of(node, node))) {
                done.get();
            }
        }
        dueAt(begins.plusSeconds(60));
        assertThat(number()).isEqualTo(2);
        assertThat(catalog.current(slug).orElseThrow().definition().title())
                .isEqualTo("Asking Better");
        assertThat(titles()).noneMatch(key -> key.startsWith("notices.plan-failed"));
    }

    @Test
    void untilThenItsWordsStayAndTheDayCanBeTakenBack() {
        approve();
        plan(day);
        Shown page = grace.open(draft + "/basics");
        Shown refused = grace.send(draft + "/basics", page, Map.of("title", "Otherwise"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Take that day back first", "Otherwise");
        grace.browser().send(draft + "/publication", draft + "/publication/day/removal", Map.of());
        grace.write(draft + "/basics", "title", "Otherwise");
        dueAt(begins.plusSeconds(1));
        assertThat(number()).isEqualTo(1);
    }

    @Test
    void whatIsNoLongerApprovedIsNotPublishedAndItsDesignerIsTold() {
        approve();
        plan(day);
        approvals.withdraw(editor(), id());
        dueAt(begins.plusSeconds(1));
        assertThat(number()).isEqualTo(1);
        Instant end = Instant.now().plusSeconds(20);
        while (!titles().contains("notices.plan-failed.unapproved")
                && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(50_000_000);
        }
        assertThat(titles()).contains("notices.plan-failed.unapproved");
        assertThat(plans.of(drafts.open(editor(), id()))).isEmpty();
    }

    /** What was chosen in the name of a role ends with it. */
    @Test
    void whoMayPublishNoMoreDoesNotPublishOnADayChosenBefore() {
        Desk wanda = Desk.of(people, browsers, town, Optional.of(Role.DESIGNER));
        approve();
        plan(day);
        people.withdraw(grace.person(), new Grant(Role.DESIGNER, town.district().id()), "test");
        dueAt(begins.plusSeconds(1));
        assertThat(number()).isEqualTo(1);
        Instant end = Instant.now().plusSeconds(20);
        while (!titles(wanda).contains("notices.plan-failed.role") && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(50_000_000);
        }
        assertThat(titles(wanda)).contains("notices.plan-failed.role");
    }

    @Test
    void aDayThatIsOverOrFarAwayIsRefused() {
        approve();
        LocalDate today = LocalDate.now(HONOLULU);
        assertThatThrownBy(() -> plan(today)).isInstanceOf(UserProblem.class);
        assertThatThrownBy(() -> plan(today.plusYears(2))).isInstanceOf(UserProblem.class);
        Shown page = grace.open(draft + "/publication");
        Map<String, String> fields =
                Map.of(
                        "seen",
                        Desk.hidden(page, "seen"),
                        "over",
                        Desk.hidden(page, "over"),
                        "day",
                        "soon");
        assertThat(
                        grace.browser()
                                .post(
                                        draft + "/publication/day",
                                        Desk.hidden(page, "_csrf"),
                                        fields)
                                .html())
                .contains("Write the day as");
        assertThat(tomas.browser().send("/home", draft + "/publication/day", fields).status())
                .isEqualTo(404);
    }

    private void approve() {
        approvals.ask(
                editor(), id(), new Approvals.Wish(Set.of(tomas.person()), "", Optional.empty()));
        approvals.approve(tomas.person(), id(), drafts.open(editor(), id()).seen());
    }

    private DraftPublication plan(LocalDate on) {
        String seen = drafts.open(editor(), id()).seen();
        return plans.plan(editor(), id(), new Publishable(seen, 1), on);
    }

    private void dueAt(Instant time) {
        HouseClock.at(
                time,
                () -> {
                    plans.publishDue();
                    return 0;
                });
    }

    private int number() {
        return catalog.current(slug).orElseThrow().number();
    }

    private List<String> titles() {
        return titles(grace);
    }

    private List<String> titles(Desk desk) {
        return notices.of(desk.person(), 1).notices().stream()
                .map(notice -> notice.wording().key())
                .toList();
    }

    private Editor editor() {
        return new Editor(grace.person(), Set.of(town.district().id()));
    }

    private DraftId id() {
        return DraftId.of(draft.replace("/catalog/drafts/", ""));
    }
}
