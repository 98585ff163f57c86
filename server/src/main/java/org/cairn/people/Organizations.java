package org.cairn.people;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.NotThere;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front desk: the tree of states, districts, schools and universities. */
@Service
@Transactional
public class Organizations {

    private final OrganizationStore store;
    private final AuditLog log;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Organizations(
            OrganizationStore store, AuditLog log, ApplicationEventPublisher news, Clock clock) {
        this.store = store;
        this.log = log;
        this.news = news;
        this.clock = clock;
    }

    /** Adds an organization to the tree; it issues nothing until it is opened. */
    public Organization create(NewOrganization wanted) {
        return create(wanted, "system");
    }

    /**
     * The same, by a person.
     *
     * @throws FieldProblems naming the fields that cannot be taken
     */
    public Organization create(NewOrganization wanted, String byActor) {
        NewOrganization checked = OrganizationForm.checked(wanted);
        if (store.bySlug(checked.slug()).isPresent()) {
            throw FieldProblems.of("slug", "people.problem.slug.taken");
        }
        checked.parent().ifPresent(this::existing);
        OrganizationId id = OrganizationId.next();
        store.add(id, checked, clock.instant());
        log.record(
                Audit.of(byActor, role(byActor), "people.add-organization", "organization/" + id)
                        .with("name", checked.name()));
        return existing(id);
    }

    /** Makes the organization an issuer: publishes {@link OrganizationOpened}, once. */
    public void open(OrganizationId id) {
        existing(id);
        Instant now = clock.instant();
        if (store.open(id, now)) {
            log.record(Audit.bySystem("people.open-organization", "organization/" + id));
            news.publishEvent(new OrganizationOpened(id, now));
        }
    }

    @Transactional(readOnly = true)
    public Optional<Organization> find(OrganizationId id) {
        return store.all(List.of(id)).stream().findFirst();
    }

    @Transactional(readOnly = true)
    public Map<OrganizationId, Organization> all(Collection<OrganizationId> ids) {
        Map<OrganizationId, Organization> found = new LinkedHashMap<>();
        store.all(ids).forEach(organization -> found.put(organization.id(), organization));
        return found;
    }

    /** Every organization of the site, by name. */
    @Transactional(readOnly = true)
    public List<Organization> everyOne() {
        return store.everyOne();
    }

    @Transactional(readOnly = true)
    public Optional<Organization> bySlug(String slug) {
        return store.bySlug(slug);
    }

    /** The organizations above, nearest first, without itself. */
    @Transactional(readOnly = true)
    public List<Organization> above(OrganizationId id) {
        return store.above(id);
    }

    /** Each with all above it, nearest first and itself before; unknown ones are missing. */
    @Transactional(readOnly = true)
    public Map<OrganizationId, List<OrganizationId>> lines(Collection<OrganizationId> ids) {
        return store.lines(ids);
    }

    /** The organizations below at any depth, by name, without itself. */
    @Transactional(readOnly = true)
    public List<Organization> below(OrganizationId id) {
        return store.below(id);
    }

    @Transactional(readOnly = true)
    public List<Organization> roots() {
        return store.roots();
    }

    /** Those that issue badges. */
    @Transactional(readOnly = true)
    public List<OrganizationId> opened() {
        return store.opened();
    }

    /** The first that was opened; the site is named after it where the settings give no name. */
    @Transactional(readOnly = true)
    public Optional<Organization> firstOpened() {
        return store.firstOpened();
    }

    /** Changes everything but its kind, its slug and its place in the tree. */
    public void change(OrganizationId id, NewOrganization to, String byActor) {
        Organization before = existing(id);
        NewOrganization checked = OrganizationForm.checked(to);
        store.change(id, checked);
        log.record(
                Audit.of(byActor, role(byActor), "people.change-organization", "organization/" + id)
                        .with("before", before.name())
                        .with("after", checked.name()));
    }

    /** Keeps its mark; {@link LogoCheck} says what is taken. */
    public void keepLogo(OrganizationId id, byte[] file) {
        existing(id);
        store.keepLogo(id, LogoCheck.checked(file));
    }

    @Transactional(readOnly = true)
    public Optional<Logo> logo(OrganizationId id) {
        return store.logo(id);
    }

    private Organization existing(OrganizationId id) {
        return find(id).orElseThrow(NotThere::new);
    }

    private static String role(String actor) {
        return actor.equals("system") ? "system" : Role.ADMINISTRATOR.code();
    }
}
