package org.cairn.catalog.web;

import org.cairn.catalog.Pilot;
import org.cairn.catalog.Trials;
import org.cairn.platform.web.Page;

/**
 * What is tried in a pilot, for those who take part.
 *
 * @param about the same as the public page of an edition would show
 */
public record PilotPage(Trials.Mine mine, MicroCredentialPage about) implements Page {

    @Override
    public String template() {
        return "catalog/pilot";
    }

    public Pilot pilot() {
        return mine.pilot();
    }

    /** Whether one can begin, or go on with what one has begun. */
    public boolean mayWork() {
        return mine.isEducator()
                && (mine.standing() == Pilot.Standing.RUNNING || mine.me().begunAt().isPresent());
    }

    public boolean hasBegun() {
        return mine.me().begunAt().isPresent();
    }
}
