package org.cairn.awards;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Edition;
import org.cairn.catalog.EditionId;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.Ids;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.database.BinaryRows;
import org.springframework.stereotype.Component;

/**
 * Enters new awards into the register: entry in the audit log, place in the status list, signed
 * credential, details. What they share is looked up once for all; later ones are signed while
 * PostgreSQL takes up the earlier ones.
 */
@Component
class Registrar {

    /**
     * So many are minted by one worker and then taken up by PostgreSQL, while others are minted.
     */
    static final int PART = 50;

    /** PostgreSQL takes as long for a row as a worker for a badge: one processor is left to it. */
    private static final int WORKERS = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    private final AwardStore store;
    private final CommonWordsStore words;
    private final AuditLog log;
    private final Catalog catalog;
    private final Issuers issuers;
    private final Profiles profiles;
    private final StatusLists lists;
    private final Minting minting;
    private final Clock clock;

    Registrar(
            AwardStore store,
            CommonWordsStore words,
            AuditLog log,
            Catalog catalog,
            Issuers issuers,
            Profiles profiles,
            StatusLists lists,
            Minting minting,
            Clock clock) {
        this.store = store;
        this.words = words;
        this.log = log;
        this.catalog = catalog;
        this.issuers = issuers;
        this.profiles = profiles;
        this.lists = lists;
        this.minting = minting;
        this.clock = clock;
    }

    /** Who issues, and the places that were chosen in its lists. */
    private record Desk(
            Issuer issuer, Organization organization, Iterator<StatusLists.Place> places) {}

    /**
     * An award that lacks nothing but its signature.
     *
     * @param words number of what it says as others do
     */
    private record Sheet(
            Award award,
            Organization organization,
            Minting.Press press,
            long words,
            Minting.Facts facts) {}

    /** Writes the awards; the caller holds the audit log, and has looked for earlier ones. */
    List<Award> enter(List<AwardOrder> orders, Map<PersonId, Person> earners) {
        if (orders.isEmpty()) {
            return List.of();
        }
        List<Sheet> sheets = sheets(orders, earners);
        if (sheets.size() <= PART) {
            record(sheets);
            store.add(rows(sheets));
        } else {
            mintBeside(sheets);
        }
        return sheets.stream().map(Sheet::award).toList();
    }

    private List<Sheet> sheets(List<AwardOrder> orders, Map<PersonId, Person> earners) {
        Map<OrganizationId, Desk> desks = desks(orders);
        Map<EditionId, Edition> editions = editions(orders);
        Map<List<Object>, Minting.Press> presses = presses(orders, desks, editions);
        Map<String, Long> words = words(presses.values());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Sheet> sheets = new ArrayList<>(orders.size());
        for (AwardOrder order : orders) {
            Desk desk = Objects.requireNonNull(desks.get(order.issuer()));
            Edition edition = Objects.requireNonNull(editions.get(order.edition()));
            Person earner = Objects.requireNonNull(earners.get(order.earner()));
            Minting.Press press = Objects.requireNonNull(presses.get(pressed(order)));
            Award award = award(new AwardId(Ids.unguessable()), order, edition, now);
            Minting.Facts facts =
                    new Minting.Facts(
                            award.id(),
                            desk.issuer(),
                            edition,
                            earner,
                            order,
                            desk.places().next(),
                            now,
                            award.validUntil());
            long number = Objects.requireNonNull(words.get(press.held().words().sha256()));
            sheets.add(new Sheet(award, desk.organization(), press, number, facts));
        }
        return sheets;
    }

    private static List<Object> pressed(AwardOrder order) {
        return List.of(order.issuer(), order.edition());
    }

    private Map<List<Object>, Minting.Press> presses(
            List<AwardOrder> orders,
            Map<OrganizationId, Desk> desks,
            Map<EditionId, Edition> editions) {
        Map<List<Object>, Minting.Press> presses = new HashMap<>();
        for (AwardOrder order : orders) {
            Desk desk = Objects.requireNonNull(desks.get(order.issuer()));
            Edition edition = Objects.requireNonNull(editions.get(order.edition()));
            presses.computeIfAbsent(
                    pressed(order),
                    _ -> minting.press(desk.issuer(), desk.organization(), edition));
        }
        return presses;
    }

    private Map<String, Long> words(Collection<Minting.Press> presses) {
        return words.numbers(presses.stream().map(press -> press.held().words()).toList());
    }

    private Map<OrganizationId, Desk> desks(List<AwardOrder> orders) {
        Map<OrganizationId, Integer> counts = new HashMap<>();
        orders.forEach(order -> counts.merge(order.issuer(), 1, Integer::sum));
        Map<OrganizationId, Desk> desks = new HashMap<>();
        counts.forEach((id, count) -> {
            Issuer issuer = issuers.opened(id);
            Iterator<StatusLists.Place> places = lists.choose(issuer, count).iterator();
            desks.put(id, new Desk(issuer, profiles.organization(issuer), places));
        });
        return desks;
    }

    private Map<EditionId, Edition> editions(List<AwardOrder> orders) {
        Map<EditionId, Edition> editions =
                catalog.editions(
                        orders.stream().map(AwardOrder::edition).collect(Collectors.toSet()));
        for (AwardOrder order : orders) {
            if (!editions.containsKey(order.edition())) {
                throw new IllegalArgumentException("no edition " + order.edition());
            }
        }
        return editions;
    }

    private Award award(AwardId id, AwardOrder order, Edition edition, Instant now) {
        Optional<Instant> end =
                edition.definition()
                        .validYears()
                        .map(years ->
                                now.atZone(clock.getZone())
                                        .plusYears(years)
                                        .toInstant()
                                        .truncatedTo(ChronoUnit.SECONDS));
        return new Award(
                id,
                order.earner(),
                edition.microCredential(),
                edition.id(),
                order.issuer(),
                order.submission(),
                order.attempt(),
                now,
                end,
                true,
                Optional.empty(),
                Optional.empty());
    }

    private void record(List<Sheet> sheets) {
        log.record(sheets.stream().map(sheet -> step(sheet.facts())).toList());
    }

    private static Audit step(Minting.Facts facts) {
        AwardOrder order = facts.order();
        return new Audit(
                order.decidedBy().toString(),
                Role.APPROVER.code(),
                "awards.issue",
                "award/" + facts.id(),
                Map.of(
                        "submission", String.valueOf(order.submission()),
                        "edition", order.edition().toString(),
                        "earner", order.earner().toString()));
    }

    /** The log is written and PostgreSQL takes up rows while the next ones are being signed. */
    private void mintBeside(List<Sheet> sheets) {
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            List<Future<BinaryRows>> parts = new ArrayList<>();
            for (int from = 0; from < sheets.size(); from += PART) {
                List<Sheet> part = sheets.subList(from, Math.min(from + PART, sheets.size()));
                parts.add(workers.submit(() -> rows(part)));
            }
            record(sheets);
            log.write();
            parts.forEach(part -> store.add(whenReady(part)));
        }
    }

    private static BinaryRows whenReady(Future<BinaryRows> part) {
        try {
            return part.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("these awards cannot be minted", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while awards were minted", stopped);
        }
    }

    private BinaryRows rows(List<Sheet> sheets) {
        return AwardStore.rows(sheets.stream().map(this::minted).toList());
    }

    private AwardStore.New minted(Sheet sheet) {
        Minting.Facts facts = sheet.facts();
        AwardDetails details = details(sheet);
        String sought = Sought.text(facts.earner().name() + " " + details.title());
        byte[] credential = minting.mint(sheet.press(), facts);
        Optional<CommonWords.Rest> rest = sheet.press().held().words().takenOutOf(credential);
        return new AwardStore.New(
                details,
                facts.place(),
                sought,
                facts.order().decidedBy(),
                rest.map(CommonWords.Rest::bytes).orElse(credential),
                rest.map(it ->
                        new AwardStore.Gaps(sheet.words(), it.issuerAt(), it.achievementAt())));
    }

    private static AwardDetails details(Sheet sheet) {
        AwardOrder order = sheet.facts().order();
        Edition edition = sheet.facts().edition();
        Definition definition = edition.definition();
        return new AwardDetails(
                sheet.award(),
                sheet.facts().earner().name(),
                definition.title(),
                sheet.organization().name(),
                BadgePictures.art(edition, sheet.organization()),
                order.results(),
                order.comments(),
                order.evidence(),
                order.examination(),
                order.enacted(),
                order.parts());
    }
}
