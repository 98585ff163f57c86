package org.cairn.recognition;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.catalog.Card;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.catalog.Worth;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front desk: administrators say what their organization counts a micro-credential for. What was
 * said before stays readable; what was never said is not there.
 */
@Service
public class Recognitions {

    private final RecognitionStore store;
    private final WorthsToday worths;
    private final Catalog catalog;
    private final People people;
    private final Organizations organizations;
    private final AuditLog audit;
    private final Clock clock;

    Recognitions(
            RecognitionStore store,
            WorthsToday worths,
            Catalog catalog,
            People people,
            Organizations organizations,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.worths = worths;
        this.catalog = catalog;
        this.people = people;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /** The organizations for which this person may speak, the widest first; schools have no say. */
    @Transactional(readOnly = true)
    public List<Organization> mine(PersonId me) {
        return organizations.all(people.reach(me, Role.ADMINISTRATOR)).values().stream()
                .filter(place -> place.kind() != Organization.Kind.SCHOOL)
                .sorted(Comparator.comparing(Organization::kind).thenComparing(Organization::name))
                .toList();
    }

    /** The day that counts as today for what is said. */
    public LocalDate today() {
        return worths.today();
    }

    /** Says what counts from a day on; false when exactly that has been said already. */
    @Transactional
    public boolean say(
            PersonId me,
            OrganizationId organization,
            MicroCredentialId microCredential,
            Worth worth) {
        speaksFor(me, organization);
        if (!catalog.cards(Set.of(microCredential)).containsKey(microCredential)) {
            throw new NotThere();
        }
        Said before = new Said(store.said(organization, Set.of(microCredential)));
        if (before.has(microCredential, worth)) {
            return false;
        }
        keep(List.of(statement(me, organization, microCredential, worth)));
        return true;
    }

    private Recognition statement(
            PersonId me,
            OrganizationId organization,
            MicroCredentialId microCredential,
            Worth worth) {
        return new Recognition(organization, microCredential, worth, now(), me, false);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The log comes last: it has one end, and whoever writes there holds up all others. */
    private void keep(List<Recognition> statements) {
        store.add(statements);
        audit.record(statements.stream().map(Recognitions::step).toList());
    }

    private static Audit step(Recognition said) {
        String what =
                said.takenBack() ? "take-back" : said.worth().isNothing() ? "withdraw" : "say";
        return Audit.of(
                        said.saidBy(),
                        Role.ADMINISTRATOR.code(),
                        "recognition." + what,
                        "micro-credential/" + said.microCredential())
                .with("organization", said.organization())
                .with("from", said.worth().from());
    }

    /** Says that it counts for nothing any more, from today, nor will. */
    @Transactional
    public boolean withdraw(
            PersonId me, OrganizationId organization, MicroCredentialId microCredential) {
        speaksFor(me, organization);
        Said before = new Said(store.said(organization, Set.of(microCredential)));
        Worth nothing = Worth.nothing(today());
        List<Recognition> news = new ArrayList<>();
        if (!before.has(microCredential, nothing)) {
            news.add(statement(me, organization, microCredential, nothing));
        }
        before.beginningAfter(microCredential, today())
                .forEach(day -> news.add(takenBack(me, organization, microCredential, day)));
        keep(news);
        return !news.isEmpty();
    }

    /** Takes back what was to begin on a day to come; what holds until then goes on. */
    @Transactional
    public boolean takeBack(
            PersonId me,
            OrganizationId organization,
            MicroCredentialId microCredential,
            LocalDate day) {
        speaksFor(me, organization);
        Said before = new Said(store.said(organization, Set.of(microCredential)));
        if (!before.beginningAfter(microCredential, today()).contains(day)) {
            return false;
        }
        keep(List.of(takenBack(me, organization, microCredential, day)));
        return true;
    }

    private Recognition takenBack(
            PersonId me,
            OrganizationId organization,
            MicroCredentialId microCredential,
            LocalDate day) {
        return new Recognition(organization, microCredential, Worth.nothing(day), now(), me, true);
    }

    /** What the organization counts today, by micro-credential. */
    @Transactional(readOnly = true)
    public Map<MicroCredentialId, Recognition> today(PersonId me, OrganizationId organization) {
        speaksFor(me, organization);
        return store.on(organization, today()).stream()
                .collect(Collectors.toMap(Recognition::microCredential, Function.identity()));
    }

    /** What the organization will count after today, by micro-credential and day. */
    @Transactional(readOnly = true)
    public Map<MicroCredentialId, List<Recognition>> coming(
            PersonId me, OrganizationId organization) {
        speaksFor(me, organization);
        return store.after(organization, today()).stream()
                .collect(Collectors.groupingBy(Recognition::microCredential));
    }

    /** All that the organization ever said of it, the newest first. */
    @Transactional(readOnly = true)
    public List<Recognition> history(
            PersonId me, OrganizationId organization, MicroCredentialId microCredential) {
        speaksFor(me, organization);
        return store.history(organization, microCredential);
    }

    /**
     * Says everything that stands in a file; a row with a problem keeps only itself out.
     *
     * @throws UserProblem where the file as a whole cannot be read
     */
    @Transactional
    public List<Brought> bring(PersonId me, OrganizationId organization, String file) {
        speaksFor(me, organization);
        Map<String, Card> offered =
                catalog.all().stream().collect(Collectors.toMap(Card::slug, Function.identity()));
        List<RecognitionFile.Line> lines = RecognitionFile.read(file);
        Set<MicroCredentialId> named =
                lines.stream()
                        .flatMap(line -> Stream.ofNullable(offered.get(line.slug())))
                        .map(Card::id)
                        .collect(Collectors.toSet());
        Bringing bringing =
                new Bringing(
                        new Said(store.said(organization, named)),
                        today(),
                        (id, worth) -> statement(me, organization, id, worth));
        List<Brought> brought =
                lines.stream().map(line -> bringing.line(line, offered.get(line.slug()))).toList();
        keep(bringing.news());
        return brought;
    }

    private void speaksFor(PersonId me, OrganizationId organization) {
        if (!people.holds(me, Role.ADMINISTRATOR, organization)) {
            throw new NotThere();
        }
    }
}
