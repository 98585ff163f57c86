package org.cairn.catalog;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.people.FieldProblems;
import org.cairn.people.Members;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Front desk for designers: let educators try a draft before it is published, and read what they
 * say of it. What is tried is frozen; the draft beside it is written on.
 */
@Service
public class Pilots {

    private static final Logger LOG = LoggerFactory.getLogger(Pilots.class);

    private final PilotStore store;
    private final PilotPersonStore people;
    private final DesignStore designs;
    private final Drafts drafts;
    private final PlanStore plans;
    private final IssuerDays days;
    private final Members members;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Pilots(
            PilotStore store,
            PilotPersonStore people,
            DesignStore designs,
            Drafts drafts,
            PlanStore plans,
            IssuerDays days,
            Members members,
            AuditLog audit,
            ApplicationEventPublisher news,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.designs = designs;
        this.drafts = drafts;
        this.plans = plans;
        this.days = days;
        this.members = members;
        this.audit = audit;
        this.news = news;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** All pilots of a draft with who takes part and what they say, the latest first. */
    @Transactional(readOnly = true)
    public Map<Pilot, List<PilotPerson>> of(Draft draft) {
        List<Pilot> all = store.of(draft.id());
        Map<PilotId, List<PilotPerson>> there = people.of(all.stream().map(Pilot::id).toList());
        Map<Pilot, List<PilotPerson>> found = new LinkedHashMap<>();
        all.forEach(one -> found.put(one, there.getOrDefault(one.id(), List.of())));
        return found;
    }

    /** The one that is not over yet; there is one at most. */
    @Transactional(readOnly = true)
    public Optional<Pilot> openOf(Draft draft) {
        Instant now = clock.instant();
        return store.of(draft.id()).stream().filter(one -> !one.isOver(now)).findFirst();
    }

    /** Freezes the draft and names who tries it; whoever presses twice finds it begun. */
    @Transactional
    public PilotId begin(Editor editor, DraftId id, PilotWish wish) {
        Draft draft = Drafts.seenBy(editor, designs.hold(id));
        Set<PersonId> named = named(draft.issuer(), wish.emails());
        Optional<Pilot> open = openOf(draft);
        if (open.isPresent()) {
            if (isSame(open.get(), wish, named)) {
                return open.get().id();
            }
            throw new UserProblem(HttpStatus.CONFLICT, "catalog.pilot.problem.open");
        }
        DefinitionFile.Sound sound = sound(draft, wish);
        if (!plans.of(List.of(id)).isEmpty()) {
            throw new UserProblem("catalog.plan.holds");
        }
        Pilot pilot = pilot(draft, sound, wish);
        store.add(pilot, sound.canonical(), editor.person(), now());
        record(editor, pilot, "catalog.pilot-begin");
        name(editor, pilot, named);
        return pilot.id();
    }

    private boolean isSame(Pilot open, PilotWish wish, Set<PersonId> named) {
        return open.firstDay().equals(wish.firstDay())
                && open.lastDay().equals(wish.lastDay())
                && educators(open.id()).equals(named);
    }

    /** What is tried: the words that were looked at, with nothing left to mend. */
    private DefinitionFile.Sound sound(Draft draft, PilotWish wish) {
        if (draft.became().isPresent()) {
            throw new UserProblem("catalog.studio.published-meanwhile");
        }
        if (!draft.seen().equals(wish.seen())) {
            throw new UserProblem(HttpStatus.CONFLICT, "catalog.pilot.problem.moved");
        }
        return draft.sound()
                .filter(sound -> drafts.toMend(draft).isEmpty())
                .orElseThrow(() -> new UserProblem("catalog.studio.incomplete"));
    }

    private Pilot pilot(Draft draft, DefinitionFile.Sound sound, PilotWish wish) {
        PilotId id = PilotId.next();
        ZoneId zone = days.zone(draft.issuer());
        return new Pilot(
                id,
                Optional.of(draft.id()),
                draft.issuer(),
                new EditionId(Sha256.ofText("pilot " + id + " " + sound.id()).hex()),
                sound.definition().title(),
                sound.definition().language(),
                wish.firstDay(),
                wish.lastDay(),
                wish.firstDay().atStartOfDay(zone).toInstant(),
                wish.lastDay().plusDays(1).atStartOfDay(zone).toInstant(),
                Optional.empty());
    }

    /** Names more educators, as long as it is not over; who is named already stays so. */
    @Transactional
    public void add(Editor editor, DraftId draft, PilotId id, List<String> emails) {
        Pilot pilot = held(editor, draft, id);
        mustBeOpen(pilot);
        Set<PersonId> news = named(pilot.issuer(), emails);
        Set<PersonId> there = educators(id);
        news.removeAll(there);
        if (there.size() + news.size() > PilotWish.MOST_PEOPLE) {
            throw FieldProblems.of("emails", "catalog.pilot.problem.many", PilotWish.MOST_PEOPLE);
        }
        name(editor, pilot, news);
    }

    private void name(Editor editor, Pilot pilot, Set<PersonId> named) {
        people.name(pilot.id(), named, now());
        named.forEach(
                one -> audit.record(step(editor, pilot, "catalog.pilot-name").with("person", one)));
        tell(pilot);
    }

    /** Takes out somebody who has not begun. */
    @Transactional
    public void takeOut(Editor editor, DraftId draft, PilotId id, PersonId person) {
        Pilot pilot = held(editor, draft, id);
        mustBeOpen(pilot);
        Optional<PilotPerson> there =
                people.find(id, person).filter(one -> one.part() == PilotPerson.Part.EDUCATOR);
        if (there.isEmpty()) {
            return;
        }
        if (!people.takeOut(id, person)) {
            throw new UserProblem(HttpStatus.CONFLICT, "catalog.pilot.problem.at-work");
        }
        audit.record(step(editor, pilot, "catalog.pilot-take-out").with("person", person));
    }

    /** Ends it now; what is handed in already is still assessed, and the form waits for all. */
    @Transactional
    public void end(Editor editor, DraftId draft, PilotId id) {
        Pilot pilot = held(editor, draft, id);
        Instant now = now();
        if (pilot.isOver(now) || !store.end(id, editor.person(), now)) {
            return;
        }
        record(editor, pilot, "catalog.pilot-end");
        tell(store.find(id).orElseThrow());
    }

    /** Tells everybody what the days have brought; each hears of it once. */
    public void tellWhatIsDue() {
        for (PilotId id : store.toTell(now())) {
            try {
                transaction.executeWithoutResult(status -> store.hold(id).ifPresent(this::tell));
            } catch (RuntimeException broken) {
                LOG.error("The people of pilot {} are told later.", id, broken);
            }
        }
    }

    private void tell(Pilot pilot) {
        Instant now = now();
        switch (pilot.standing(now)) {
            case COMING -> {}
            case RUNNING -> tell(pilot, people.tellBegun(pilot.id()), PilotNews.What.BEGUN);
            case OVER -> {
                if (pilot.hasRun(now)) {
                    tell(pilot, people.tellEnded(pilot.id(), now), PilotNews.What.ENDED);
                }
            }
        }
    }

    private void tell(Pilot pilot, Collection<PersonId> who, PilotNews.What what) {
        who.forEach(one ->
                news.publishEvent(
                        new PilotNews(
                                pilot.id(), pilot.title(), one, what, pilot.lastDay(), now())));
    }

    private Pilot held(Editor editor, DraftId draft, PilotId id) {
        Drafts.seenBy(editor, designs.find(draft));
        return store.hold(id)
                .filter(one -> one.draft().equals(Optional.of(draft)))
                .orElseThrow(NotThere::new);
    }

    private void mustBeOpen(Pilot pilot) {
        if (pilot.isOver(now())) {
            throw new UserProblem(HttpStatus.CONFLICT, "catalog.pilot.problem.over");
        }
    }

    private Set<PersonId> educators(PilotId id) {
        return people.of(List.of(id)).getOrDefault(id, List.of()).stream()
                .filter(one -> one.part() == PilotPerson.Part.EDUCATOR)
                .map(PilotPerson::person)
                .collect(Collectors.toSet());
    }

    /**
     * Who has these addresses and works at the issuer or below it. An address that is unknown and
     * one of somebody who works elsewhere get the same answer.
     */
    private Set<PersonId> named(OrganizationId issuer, List<String> emails) {
        Map<String, PersonId> found = members.of(issuer, emails);
        List<String> unknown = emails.stream().filter(one -> !found.containsKey(one)).toList();
        if (!unknown.isEmpty()) {
            throw FieldProblems.of(
                    "emails",
                    "catalog.pilot.problem.unknown",
                    unknown.size(),
                    String.join(", ", unknown));
        }
        return new LinkedHashSet<>(found.values());
    }

    private void record(Editor editor, Pilot pilot, String step) {
        audit.record(step(editor, pilot, step).with("edition", pilot.edition()));
    }

    private static Audit step(Editor editor, Pilot pilot, String step) {
        Audit said = Audit.of(editor.person(), Role.DESIGNER.code(), step, "pilot/" + pilot.id());
        return pilot.draft().map(draft -> said.with("draft", draft)).orElse(said);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
