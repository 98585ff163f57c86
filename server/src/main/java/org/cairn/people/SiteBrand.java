package org.cairn.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cairn.platform.web.SiteName;
import org.springframework.stereotype.Component;

/** The site looks like its first issuer where the settings say nothing else. */
@Component
class SiteBrand implements SiteName {

    private static final Duration FRESH = Duration.ofSeconds(30);

    private final OrganizationStore organizations;
    private final Clock clock;
    private volatile Kept kept = new Kept(Optional.empty(), Instant.MIN);

    SiteBrand(OrganizationStore organizations, Clock clock) {
        this.organizations = organizations;
        this.clock = clock;
    }

    private record Kept(Optional<Organization> issuer, Instant until) {}

    @Override
    public Optional<String> name() {
        return issuer().map(Organization::shortName);
    }

    @Override
    public Optional<String> color() {
        return issuer().map(Organization::brandColor);
    }

    @Override
    public Optional<String> logo() {
        return issuer().filter(Organization::logo)
                .map(issuer -> "/organizations/" + issuer.slug() + "/logo");
    }

    private Optional<Organization> issuer() {
        Instant now = clock.instant();
        Kept last = kept;
        if (now.isAfter(last.until()) || last.issuer().isEmpty()) {
            last = new Kept(organizations.firstOpened(), now.plus(FRESH));
            kept = last;
        }
        return last.issuer();
    }
}
