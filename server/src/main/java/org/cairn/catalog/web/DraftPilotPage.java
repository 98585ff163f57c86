package org.cairn.catalog.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.people.Organization;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * Where designers begin a pilot, see who takes part, and read what they say.
 *
 * @param reports all pilots of the draft, the latest first
 * @param today the issuer's date
 * @param typed what was typed into a form that was refused, and why
 */
public record DraftPilotPage(
        Outline outline,
        Organization issuer,
        List<PilotReport> reports,
        LocalDate today,
        Typed typed)
        implements Page {

    /**
     * What stands in the forms.
     *
     * @param errors by field
     * @param problem why nothing was done
     */
    public record Typed(
            Map<String, String> fields,
            Map<String, Text> errors,
            Optional<Text> problem,
            HttpStatus status) {

        static final Typed NOTHING = new Typed(Map.of(), Map.of(), Optional.empty(), HttpStatus.OK);

        public Typed {
            fields = Map.copyOf(fields);
            errors = Map.copyOf(errors);
        }
    }

    public DraftPilotPage {
        reports = List.copyOf(reports);
    }

    @Override
    public String template() {
        return "catalog/draft-pilot";
    }

    @Override
    public HttpStatus status() {
        return typed.status();
    }

    public String address() {
        return outline.address() + "/pilot";
    }

    /** The one that is not over. */
    public Optional<PilotReport> open() {
        return reports.stream().filter(PilotReport::isOpen).findFirst();
    }

    /** Whether one can begin now. */
    public boolean mayBegin() {
        return open().isEmpty() && outline.isComplete() && outline.draft().became().isEmpty();
    }

    public String field(String name, String otherwise) {
        return typed.fields().getOrDefault(name, otherwise);
    }

    public boolean isBad(String name) {
        return typed.errors().containsKey(name);
    }
}
