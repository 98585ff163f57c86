package org.cairn.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.catalog.Worth;
import org.cairn.catalog.Worths;
import org.cairn.people.OrganizationId;
import org.cairn.platform.settings.Settings;
import org.springframework.stereotype.Component;

/** Tells the catalog what counts for what today. */
@Component
class WorthsToday implements Worths {

    private final RecognitionStore store;
    private final Settings settings;
    private final Clock clock;

    WorthsToday(RecognitionStore store, Settings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }

    @Override
    public List<OrganizationId> organizations() {
        return store.speakers();
    }

    @Override
    public Map<MicroCredentialId, Worth> of(OrganizationId organization) {
        return store.on(organization, today()).stream()
                .collect(Collectors.toMap(Recognition::microCredential, Recognition::worth));
    }
}
