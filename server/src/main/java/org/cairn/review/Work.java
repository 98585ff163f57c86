package org.cairn.review;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cairn.catalog.Definition;
import org.cairn.catalog.EvidenceDemand;
import org.cairn.catalog.Part;
import org.cairn.catalog.Prompt;
import org.cairn.platform.files.Sha256;
import org.cairn.portfolio.Exhibit;

/** What an educator has written and attached, by the slot it fills. */
public record Work(Map<Slot, String> responses, Map<Slot, List<Exhibit>> evidence) {

    public static final Work EMPTY = new Work(Map.of(), Map.of());

    public Work {
        responses = Map.copyOf(responses);
        Map<Slot, List<Exhibit>> copies = new TreeMap<>();
        evidence.forEach((slot, exhibits) -> copies.put(slot, List.copyOf(exhibits)));
        evidence = Map.copyOf(copies);
    }

    /** The answer to a prompt, empty when there is none. */
    public String response(Slot slot) {
        return responses.getOrDefault(slot, "");
    }

    public List<Exhibit> evidence(Slot slot) {
        return evidence.getOrDefault(slot, List.of());
    }

    public boolean isEmpty() {
        return responses.values().stream().allMatch(String::isBlank)
                && evidence.values().stream().allMatch(List::isEmpty);
    }

    /** Whether nothing is written or shown in a part. */
    public boolean isEmpty(Part part) {
        return response(Enactment.slot(part)).isBlank()
                && part.prompts().stream()
                        .allMatch(one -> response(new Slot(part.id(), one.id())).isBlank())
                && part.evidence().stream()
                        .allMatch(one -> evidence(new Slot(part.id(), one.id())).isEmpty());
    }

    /** One name for all that stands in a part: it changes when a word or a file changes. */
    public Sha256 hashOf(Part part) {
        StringBuilder content = new StringBuilder(part.id());
        String enacted = response(Enactment.slot(part));
        if (!enacted.isEmpty()) {
            content.append('\n').append(Enactment.ID).append('=').append(enacted);
        }
        for (Prompt prompt : part.prompts()) {
            content.append('\n').append(prompt.id()).append('=');
            content.append(Sha256.ofText(response(new Slot(part.id(), prompt.id())).strip()).hex());
        }
        for (EvidenceDemand demand : part.evidence()) {
            content.append('\n').append(demand.id()).append('=');
            content.append(
                    evidence(new Slot(part.id(), demand.id())).stream()
                            .map(exhibit -> exhibit.hash().hex())
                            .sorted()
                            .collect(Collectors.joining(",")));
        }
        return Sha256.ofText(content.toString());
    }

    /** One name for all the parts that answer a criterion. */
    public Sha256 restsOn(Definition definition, String criterion) {
        return Sha256.ofText(
                definition.partsAnswering(criterion).stream()
                        .sorted(Comparator.comparing(Part::id))
                        .map(part -> hashOf(part).hex())
                        .collect(Collectors.joining("\n")));
    }
}
