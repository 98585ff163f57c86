package org.cairn.catalog.web;

import java.util.List;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Preview;
import org.cairn.platform.web.Frame;
import org.cairn.platform.web.Page;

/**
 * Two editions side by side.
 *
 * @param history all editions, newest first
 */
public record ChangesPage(
        Edition before, Edition after, List<Edition> history, List<Preview.Change> found)
        implements Page {

    @Override
    public String template() {
        return "catalog/changes";
    }

    public Changes changes(Frame frame) {
        return Changes.of(frame, before.definition(), after.definition(), found);
    }

    public String address() {
        return "/catalog/" + after.definition().slug();
    }

    public String address(Edition edition) {
        return address() + "/editions/" + edition.number();
    }

    public String lang() {
        return after.definition().language().toLanguageTag();
    }

    /** The editions that this one can be compared with. */
    public List<Edition> earlier() {
        return history.stream().filter(one -> one.number() < after.number()).toList();
    }
}
