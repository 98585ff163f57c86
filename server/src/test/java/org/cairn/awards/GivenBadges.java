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
    private final Standings standings;

    GivenBadges(Issuing issuing, Awards awards, Standings standings) {
        this.issuing = issuing;
        this.awards = awards;
        this.standings = standings;
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

    /** A badge that does not count for now, and who can let it count again. */
    public record Suspended(Award award, PersonId approver) {}

    public Suspended suspended(String earner, String reason) {
        Issuing.District district = issuing.district();
        Award award = issuing.issue(district, earner);
        standings.suspend(
                award.id(), new Grounds(Grounds.Code.UNDER_REVIEW, reason), district.approver());
        return new Suspended(award, district.approver());
    }

    public void reinstate(Suspended suspended) {
        standings.reinstate(suspended.award().id(), suspended.approver());
    }

    public PersonId person(String name) {
        return issuing.person(name);
    }
}
