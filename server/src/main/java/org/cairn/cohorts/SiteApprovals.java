package org.cairn.cohorts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.people.OrganizationId;
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
 * Front desk: principals say whether people of their schools may go into a cohort. They read who
 * applies for what, and not the answers, which are for the facilitator. Where a school has nobody
 * who answers, whoever leads the cohort notes what the school said elsewhere.
 */
@Service
@Transactional
public class SiteApprovals {

    /** So many stand on the page. */
    public static final int MOST = 200;

    private static final int LONGEST = 300;

    private final ApplicationStore store;
    private final CohortStore cohorts;
    private final Leading leading;
    private final Offering offering;
    private final People people;
    private final AuditLog audit;

    SiteApprovals(
            ApplicationStore store,
            CohortStore cohorts,
            Leading leading,
            Offering offering,
            People people,
            AuditLog audit) {
        this.store = store;
        this.cohorts = cohorts;
        this.leading = leading;
        this.offering = offering;
        this.people = people;
        this.audit = audit;
    }

    /** An application about which a school is asked. */
    public record Asked(Application application, Cohort cohort) {}

    /** How many wait for this person. */
    @Transactional(readOnly = true)
    public int waiting(PersonId me) {
        Set<OrganizationId> reach = people.reach(me, Role.PRINCIPAL);
        return reach.isEmpty() ? 0 : store.askedOf(reach, me);
    }

    /** Those that wait first, then those of which the answer can still be changed. */
    @Transactional(readOnly = true)
    public List<Asked> of(PersonId me) {
        Set<OrganizationId> reach = people.reach(me, Role.PRINCIPAL);
        List<Application> all = reach.isEmpty() ? List.of() : store.ofSchools(reach, me, MOST);
        Map<CohortId, Cohort> byId =
                cohorts.all(all.stream().map(Application::cohort).distinct().toList()).stream()
                        .collect(Collectors.toMap(Cohort::id, Function.identity()));
        return all.stream()
                .flatMap(one ->
                        Optional.ofNullable(byId.get(one.cohort())).stream()
                                .map(cohort -> new Asked(one, cohort)))
                .toList();
    }

    /**
     * Answers, or changes the answer as long as no place was offered. Nobody answers for themself.
     *
     * @throws org.cairn.people.FieldProblems at {@code words} where a no has no sentence
     */
    public void answer(PersonId me, ApplicationId id, boolean approves, String words) {
        CohortId of = seen(me, id).cohort();
        Cohort cohort = cohorts.hold(of).orElseThrow(NotThere::new);
        Application asked = seen(me, id);
        Fields fields = new Fields(Map.of("words", words));
        String said = approves ? fields.line("words", LONGEST) : fields.needed("words", LONGEST);
        fields.orComplain();
        Application.Site site = approves ? Application.Site.APPROVED : Application.Site.REFUSED;
        if (isSaid(asked, site, said)) {
            return;
        }
        mustBeUndecided(asked);
        store.answerForSite(id, site, new Application.SiteAnswer(me, offering.now(), said));
        audit.record(
                Audit.of(
                                me,
                                Role.PRINCIPAL.code(),
                                approves ? "cohorts.site-approve" : "cohorts.site-refuse",
                                "cohort/" + of)
                        .with("application", id)
                        .with("person", asked.person()));
        offering.tell(
                approves ? EntryStep.What.SITE_APPROVED : EntryStep.What.SITE_REFUSED,
                cohort,
                asked.person(),
                said);
    }

    private static void mustBeUndecided(Application asked) {
        if (asked.state() != Application.State.APPLIED
                && asked.state() != Application.State.WAITING) {
            throw new UserProblem("cohorts.entry.problem.decided");
        }
    }

    private static boolean isSaid(Application asked, Application.Site site, String said) {
        return asked.site() == site
                && asked.siteAnswer().filter(answer -> answer.words().equals(said)).isPresent();
    }

    private Application seen(PersonId me, ApplicationId id) {
        return store.find(id)
                .filter(one -> one.site() != Application.Site.NOT_NEEDED)
                .filter(one -> !one.person().equals(me))
                .filter(one -> people.holds(me, Role.PRINCIPAL, one.school()))
                .orElseThrow(NotThere::new);
    }

    /** Those of applications that the caller has seen for which there is nobody to answer. */
    @Transactional(readOnly = true)
    public Set<ApplicationId> unanswerable(Collection<Application> seen) {
        List<Application> asked =
                seen.stream()
                        .filter(one -> one.isOpen() && one.site() == Application.Site.ASKED)
                        .toList();
        if (asked.isEmpty()) {
            return Set.of();
        }
        Map<OrganizationId, Set<PersonId>> principals =
                people.holders(
                        List.of(Role.PRINCIPAL),
                        asked.stream().map(Application::school).collect(Collectors.toSet()));
        return asked.stream()
                .filter(one ->
                        principals.getOrDefault(one.school(), Set.of()).stream()
                                .allMatch(one.person()::equals))
                .map(Application::id)
                .collect(Collectors.toSet());
    }

    /**
     * Notes that a school agrees for which nobody answers here; once is enough.
     *
     * @param words who agreed and how, which the applicant reads
     * @throws org.cairn.people.FieldProblems at {@code words}
     * @throws UserProblem where somebody answers for the school by now, or a place was offered
     */
    public void agreeFor(PersonId me, CohortId id, ApplicationId application, String words) {
        Leading.Led led = leading.held(me, id);
        Application asked =
                store.find(application)
                        .filter(one -> one.cohort().equals(id))
                        .filter(one -> one.site() != Application.Site.NOT_NEEDED)
                        .filter(one -> !one.person().equals(me))
                        .orElseThrow(NotThere::new);
        Fields fields = new Fields(Map.of("words", words));
        String said = fields.needed("words", LONGEST);
        fields.orComplain();
        if (isSaid(asked, Application.Site.APPROVED, said)) {
            return;
        }
        mustBeUndecided(asked);
        if (unanswerable(List.of(asked)).isEmpty()) {
            throw new UserProblem("cohorts.entry.problem.answered");
        }
        store.answerForSite(
                application,
                Application.Site.APPROVED,
                new Application.SiteAnswer(me, offering.now(), said));
        audit.record(
                led.step(me, "site-approve-for")
                        .with("application", application)
                        .with("person", asked.person()));
        offering.tell(EntryStep.What.SITE_APPROVED, led.cohort(), asked.person(), said);
    }
}
