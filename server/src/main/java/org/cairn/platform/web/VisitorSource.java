package org.cairn.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Optional;

/** Tells the frame who is here; a room above that knows people and roles fills it in. */
public interface VisitorSource {

    /** The signed-in person with the bar's places for the acting role; empty for strangers. */
    Optional<Frame.Visitor> visitor(HttpServletRequest request);

    /** The zone that the person's dates are shown in; empty for strangers. */
    Optional<ZoneId> zone(HttpServletRequest request);
}
