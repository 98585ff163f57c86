package org.cairn.catalog.web;

import java.util.List;
import org.cairn.catalog.Blueprint;
import org.cairn.catalog.Wanted;
import org.cairn.platform.web.Page;
import org.springframework.http.HttpStatus;

/**
 * A template for drafts: with what they begin and what is wanted of them.
 *
 * @param savedBy who changed it last
 * @param drafts how many have begun with it
 * @param words what stands on its pages
 * @param manages whether this person may change it
 */
public record BlueprintPage(
        Blueprint blueprint,
        String issuer,
        String savedBy,
        int drafts,
        List<ShownPage> words,
        boolean manages,
        Asked asked)
        implements Page {

    @Override
    public String template() {
        return "catalog/blueprint";
    }

    @Override
    public HttpStatus status() {
        return asked.status();
    }

    public String address() {
        return "/catalog/templates/" + blueprint.id();
    }

    public String lang() {
        return blueprint.asDraft().language();
    }

    /** Everything that can be wanted. */
    public List<Wanted> wishes() {
        return List.of(Wanted.values());
    }
}
