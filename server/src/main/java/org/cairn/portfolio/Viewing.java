package org.cairn.portfolio;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.cairn.people.PersonId;
import org.cairn.platform.secrets.Tickets;
import org.springframework.stereotype.Component;

/** Makes the addresses at which one person may look at one exhibit for a while, and opens them. */
@Component
public class Viewing {

    private static final String PURPOSE = "evidence";
    private static final Duration GOOD_FOR = Duration.ofHours(4);

    private final Tickets tickets;
    private final ArtifactStore store;
    private final Clock clock;

    Viewing(Tickets tickets, ArtifactStore store, Clock clock) {
        this.tickets = tickets;
        this.store = store;
        this.clock = clock;
    }

    /**
     * An address on this site for an iframe, picture, video or link; it names nobody, works for
     * this viewer only and expires. The caller has made sure that the viewer may see the exhibit.
     */
    public String address(Exhibit exhibit, PersonId viewer) {
        return address(exhibit.artifact(), viewer);
    }

    /** The same for an educator's own piece. */
    public String address(Artifact artifact, PersonId viewer) {
        return address(artifact.id(), viewer);
    }

    /** What the ticket shows, if it is good and this viewer's. */
    public Optional<Content> open(String ticket, PersonId viewer) {
        return tickets.open(ticket, PURPOSE)
                .map(text -> text.split(" ", 2))
                .filter(parts -> parts.length == 2 && parts[1].equals(viewer.toString()))
                .flatMap(parts -> store.find(ArtifactId.of(parts[0])))
                .map(Artifact::content);
    }

    /** The end is rounded, so that an address stays the same for a while and a video plays on. */
    private String address(ArtifactId artifact, PersonId viewer) {
        Instant end = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(GOOD_FOR);
        return "/evidence/" + tickets.seal(artifact + " " + viewer, PURPOSE, end);
    }
}
