package org.cairn.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.springframework.stereotype.Service;

/** The front desk of the catalog: publish a definition, read editions, search. */
@Service
public class Catalog {

    /** Publishes the file as a new edition, or says all that is wrong with it. */
    public Publication publish(OrganizationId issuer, String fileName, byte[] file, PersonId by) {
        throw new UnsupportedOperationException("not built yet");
    }

    public Optional<Edition> current(String slug) {
        throw new UnsupportedOperationException("not built yet");
    }

    public Optional<Edition> currentOf(MicroCredentialId id) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** An edition that somebody holds on to; there is always one. */
    public Edition edition(EditionId id) {
        throw new UnsupportedOperationException("not built yet");
    }

    public Map<EditionId, Edition> editions(Collection<EditionId> ids) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** All editions, newest first. */
    public List<Edition> history(MicroCredentialId id) {
        throw new UnsupportedOperationException("not built yet");
    }

    public CatalogResults search(CatalogQuery query) {
        throw new UnsupportedOperationException("not built yet");
    }
}
