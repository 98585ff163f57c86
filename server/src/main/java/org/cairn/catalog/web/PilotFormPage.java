package org.cairn.catalog.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Part;
import org.cairn.catalog.Trials;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * The form in which a participant says how a pilot was; once it is sent, what was said.
 *
 * @param fields what stands in the form
 * @param errors by field
 * @param problem why nothing was kept
 */
public record PilotFormPage(
        Trials.Mine mine,
        Definition definition,
        Map<String, String> fields,
        Map<String, Text> errors,
        Optional<Text> problem,
        HttpStatus status)
        implements Page {

    public PilotFormPage {
        fields = Map.copyOf(fields);
        errors = Map.copyOf(errors);
    }

    @Override
    public String template() {
        return "catalog/pilot-form";
    }

    public boolean isSent() {
        return mine.me().answer().isPresent();
    }

    public String lang() {
        return definition.language().toLanguageTag();
    }

    public List<Part> parts() {
        return definition.parts();
    }

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    public boolean isBad(String name) {
        return errors.containsKey(name);
    }

    public String address() {
        return mine.pilot().address() + "/feedback";
    }
}
