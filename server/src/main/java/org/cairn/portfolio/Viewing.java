package org.cairn.portfolio;

import org.cairn.people.PersonId;
import org.springframework.stereotype.Component;

/** Makes the addresses at which one person may look at one exhibit for a while. */
@Component
public class Viewing {

    /**
     * An address on this site for an iframe, picture, video or link; it names nobody, works for
     * this viewer only and expires. The caller has made sure that the viewer may see the exhibit.
     */
    public String address(Exhibit exhibit, PersonId viewer) {
        throw new UnsupportedOperationException("not built yet");
    }
}
