package org.cairn.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.catalog.Card;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.catalog.Worth;
import org.cairn.people.FieldProblems;
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
import org.jspecify.annotations.Nullable;
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
        if (isSaid(organization, microCredential, worth)) {
            return false;
        }
        store.add(
                new Recognition(
                        organization,
                        microCredential,
                        worth,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        me));
        audit.record(
                Audit.of(
                                me,
                                Role.ADMINISTRATOR.code(),
                                worth.isNothing() ? "recognition.withdraw" : "recognition.say",
                                "micro-credential/" + microCredential)
                        .with("organization", organization)
                        .with("from", worth.from()));
        return true;
    }

    /** Says that it counts for nothing any more, from today. */
    @Transactional
    public boolean withdraw(
            PersonId me, OrganizationId organization, MicroCredentialId microCredential) {
        return say(me, organization, microCredential, Worth.nothing(today()));
    }

    /** What the organization counts today, by micro-credential. */
    @Transactional(readOnly = true)
    public Map<MicroCredentialId, Recognition> today(PersonId me, OrganizationId organization) {
        speaksFor(me, organization);
        return store.on(organization, today()).stream()
                .collect(Collectors.toMap(Recognition::microCredential, Function.identity()));
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
        return RecognitionFile.read(file).stream()
                .map(line -> bring(me, organization, line, offered.get(line.slug())))
                .toList();
    }

    private Brought bring(
            PersonId me,
            OrganizationId organization,
            RecognitionFile.Line line,
            @Nullable Card card) {
        if (card == null) {
            return Brought.unknown(line);
        }
        if (WorthForm.isEmpty(line.fields())) {
            return Brought.of(line, card, Brought.Outcome.EMPTY);
        }
        try {
            Worth worth = WorthForm.read(line.fields(), today());
            boolean news = say(me, organization, card.id(), worth);
            return Brought.of(line, card, news ? Brought.Outcome.SAID : Brought.Outcome.SAME);
        } catch (FieldProblems problems) {
            return Brought.bad(line, card, problems);
        }
    }

    private boolean isSaid(
            OrganizationId organization, MicroCredentialId microCredential, Worth worth) {
        List<Recognition> before = store.history(organization, microCredential);
        if (before.isEmpty()) {
            return worth.isNothing();
        }
        Optional<Recognition> onThatDay =
                before.stream()
                        .filter(said -> !said.worth().from().isAfter(worth.from()))
                        .max(Comparator.comparing(said -> said.worth().from()));
        return onThatDay
                .filter(said ->
                        said.worth().equals(worth) || said.worth().isNothing() && worth.isNothing())
                .isPresent();
    }

    private void speaksFor(PersonId me, OrganizationId organization) {
        if (!people.holds(me, Role.ADMINISTRATOR, organization)) {
            throw new NotThere();
        }
    }
}
