package org.cairn.awards;

import java.time.Instant;
import org.cairn.people.PersonId;
import org.cairn.platform.time.HouseClock;
import org.springframework.stereotype.Component;

/** Badges in every situation for the tests of the rooms above. */
@Component
public class GivenBadges {

    private final Issuing issuing;
    private final Awards awards;

    GivenBadges(Issuing issuing, Awards awards) {
        this.issuing = issuing;
        this.awards = awards;
    }

    public Award valid(String earner, String title) {
        return issuing.issue(issuing.district(title), earner);
    }

    public Award valid(String earner) {
        return issuing.issue(issuing.district(), earner);
    }

    /** Issued so long ago that its five years are over. */
    public Award expired(String earner) {
        return HouseClock.at(Instant.parse("2020-03-01T10:00:00Z"), () -> valid(earner));
    }

    public Award revoked(String earner, String reason) {
        Issuing.District district = issuing.district();
        Award award = issuing.issue(district, earner);
        awards.revoke(award.id(), reason, district.approver());
        return award;
    }

    public PersonId person(String name) {
        return issuing.person(name);
    }
}
