package org.cairn.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Front desk: the tree of states, districts, schools and universities. */
@Service
public class Organizations {

    public Organization create(NewOrganization organization) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Makes the organization an issuer: publishes {@link OrganizationOpened}. */
    public void open(OrganizationId id) {
        throw new UnsupportedOperationException("not built yet");
    }

    public Optional<Organization> find(OrganizationId id) {
        throw new UnsupportedOperationException("not built yet");
    }

    public Map<OrganizationId, Organization> all(Collection<OrganizationId> ids) {
        throw new UnsupportedOperationException("not built yet");
    }

    public Optional<Organization> bySlug(String slug) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The organizations above, nearest first, without itself. */
    public List<Organization> above(OrganizationId id) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The organizations below at any depth, by name, without itself. */
    public List<Organization> below(OrganizationId id) {
        throw new UnsupportedOperationException("not built yet");
    }

    public List<Organization> roots() {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Changes everything but its place in the tree. */
    public void change(OrganizationId id, NewOrganization to, String byActor) {
        throw new UnsupportedOperationException("not built yet");
    }
}
