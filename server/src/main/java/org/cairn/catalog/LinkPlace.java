package org.cairn.catalog;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Where a draft names an address.
 *
 * @param field the name of the field on that page
 */
public record LinkPlace(Sheet sheet, String field, String address) {

    /** All that can be asked for; what is not written as an address yet is mended first. */
    static List<LinkPlace> of(Draft draft) {
        JsonNode document = draft.itsOwn();
        List<LinkPlace> places = new ArrayList<>();
        Sheet sources = Sheet.of(Sheet.Kind.SOURCES);
        gather(document.path("research"), sources, "research", places);
        gather(document.path("resources"), sources, "resources", places);
        gather(
                document.path("alignment"),
                draft.isProgram() ? Sheet.of(Sheet.Kind.PLAN) : sources,
                "alignment",
                places);
        gather(
                document.path("explainer").path("videos"),
                Sheet.of(Sheet.Kind.EXPLAINER),
                "explainer.videos",
                places);
        return places;
    }

    private static void gather(JsonNode list, Sheet sheet, String name, List<LinkPlace> places) {
        for (int i = 0; i < list.size(); i++) {
            String address = list.path(i).path("url").asString("");
            if (address.matches("https?://\\S{1,500}")) {
                places.add(new LinkPlace(sheet, name + "[" + i + "].url", address));
            }
        }
    }

    /** All addresses that a definition names for its readers. */
    static Set<String> of(Definition definition) {
        Set<String> all = new TreeSet<>();
        Stream.of(
                        definition.research().stream().map(Definition.Research::url),
                        definition.resources().stream().map(Definition.Resource::url),
                        definition.alignment().stream().map(one -> Optional.of(one.url())),
                        definition.explainer().stream()
                                .flatMap(explainer -> explainer.videos().stream())
                                .map(Explainer.Video::url))
                .flatMap(urls -> urls.flatMap(Optional::stream))
                .map(URI::toString)
                .forEach(all::add);
        return all;
    }
}
