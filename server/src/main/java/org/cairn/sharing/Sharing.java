package org.cairn.sharing;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.awards.Award;
import org.cairn.awards.AwardId;
import org.cairn.awards.Awards;
import org.cairn.awards.Extent;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.NotThere;
import org.cairn.portfolio.ArtifactId;
import org.cairn.portfolio.Exhibit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front desk: earners decide who sees a badge, and which results and evidence with it. */
@Service
public class Sharing {

    private final ShareStore shares;
    private final ShownEvidenceStore evidence;
    private final HandedInEvidence handedIn;
    private final Awards awards;
    private final AuditLog log;
    private final Clock clock;

    Sharing(
            ShareStore shares,
            ShownEvidenceStore evidence,
            HandedInEvidence handedIn,
            Awards awards,
            AuditLog log,
            Clock clock) {
        this.shares = shares;
        this.evidence = evidence;
        this.handedIn = handedIn;
        this.awards = awards;
        this.log = log;
        this.clock = clock;
    }

    /** The earner shows a badge, or hides it again. */
    @Transactional
    public void show(PersonId earner, AwardId id, Visibility visibility) {
        own(earner, id);
        if (visibility(id) == visibility) {
            return;
        }
        log.record(audit(earner, id, "sharing.show").with("visibility", visibility.code()));
        shares.put(id, earner, visibility, clock.instant());
    }

    /** Shows these pieces of the handed-in evidence beside the badge, and no others. */
    @Transactional
    public void showEvidence(PersonId earner, AwardId id, Set<ArtifactId> pieces) {
        Award award = own(earner, id);
        List<Exhibit> chosen =
                pieces.isEmpty()
                        ? List.of()
                        : handedIn.of(award).stream()
                                .filter(exhibit -> pieces.contains(exhibit.artifact()))
                                .toList();
        if (chosen.size() != pieces.size()) {
            throw new NotThere();
        }
        log.record(audit(earner, id, "sharing.show-evidence").with("pieces", chosen.size()));
        evidence.replace(id, chosen, clock.instant());
    }

    /**
     * The earner shows the level reached in each criterion, or hides it again: on the page and in
     * every file of the badge.
     */
    @Transactional
    public void showResults(PersonId earner, AwardId id, boolean shown) {
        own(earner, id);
        if (shown == (extent(id) == Extent.WHOLE)) {
            return;
        }
        log.record(audit(earner, id, "sharing.show-results").with("shown", shown));
        if (shown) {
            shares.showResults(id);
        } else {
            shares.hideResults(id, earner, clock.instant());
        }
    }

    /** How much the badge tells, as its earner decided. */
    public Extent extent(AwardId id) {
        return shares.hidesResults(id) ? Extent.WITHOUT_RESULTS : Extent.WHOLE;
    }

    /** What the earner can choose from; nobody else gets to see it. */
    public List<Exhibit> choices(PersonId earner, AwardId id) {
        return handedIn.of(own(earner, id));
    }

    public Visibility visibility(AwardId id) {
        return shares.find(id).orElse(Visibility.PRIVATE);
    }

    /** What the earner shows of it now, as a mark to compare; empty = nothing was ever shown. */
    public Optional<ShareVersion> version(AwardId id) {
        return shares.version(id);
    }

    /** Many at once, by one statement; what is missing is private. */
    public Map<AwardId, Visibility> visibilities(Collection<AwardId> ids) {
        return shares.all(ids);
    }

    /** The badge, if this viewer may see it: the earner always, strangers as the earner decides. */
    public Optional<Award> seen(AwardId id, Optional<PersonId> viewer) {
        return awards.find(id)
                .filter(award ->
                        viewer.filter(award.earner()::equals).isPresent()
                                || visibility(id).isShown());
    }

    /** The evidence that is shown beside the badge, in the order of the work. */
    public List<ShownPiece> shown(AwardId id) {
        return evidence.of(id);
    }

    public Optional<ShownPiece> shown(AwardId id, int place) {
        return evidence.find(id, place);
    }

    /** What everybody may see, the last one shown first. */
    public List<AwardId> listed(int offset, int limit) {
        return shares.listed(offset, limit);
    }

    private Award own(PersonId earner, AwardId id) {
        return awards.find(id)
                .filter(award -> award.earner().equals(earner))
                .orElseThrow(NotThere::new);
    }

    private static Audit audit(PersonId earner, AwardId id, String action) {
        return Audit.of(earner, Role.EDUCATOR.code(), action, "award/" + id);
    }
}
