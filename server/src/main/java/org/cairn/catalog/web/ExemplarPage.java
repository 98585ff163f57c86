package org.cairn.catalog.web;

import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Exemplar;
import org.cairn.catalog.Exemplars;
import org.cairn.catalog.Part;
import org.cairn.catalog.ShownExemplar;
import org.cairn.catalog.TemplateFiles;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * One exemplar as educators see it, with its files, where it comes from, and what can be done with
 * it.
 *
 * @param by the name of whoever published or withdrew it; of a draft, who wrote it
 */
public record ExemplarPage(
        Definition definition,
        Exemplar exemplar,
        ShownExemplar shown,
        Exemplar.Standing standing,
        String by,
        Typed typed)
        implements Page {

    /** What a form brought along that is shown again. */
    record Typed(
            Map<String, String> fields,
            Map<String, Text> errors,
            Optional<Text> message,
            HttpStatus status) {

        static final Typed NOTHING = new Typed(Map.of(), Map.of(), Optional.empty(), HttpStatus.OK);
    }

    static final String ATTACH = "/catalog/exemplars/files";

    @Override
    public String template() {
        return "catalog/exemplar";
    }

    @Override
    public HttpStatus status() {
        return typed.status();
    }

    public Map<String, String> fields() {
        return typed.fields();
    }

    public Map<String, Text> errors() {
        return typed.errors();
    }

    public Optional<Text> message() {
        return typed.message();
    }

    public String list() {
        return "/catalog/" + definition.slug() + "/exemplars";
    }

    public String address() {
        return list() + "/" + exemplar.id();
    }

    public String attach() {
        return ATTACH;
    }

    public String lang() {
        return definition.language().toLanguageTag();
    }

    public Optional<Part> part() {
        return definition.part(exemplar.part());
    }

    public Optional<Exemplar.Consented> consent() {
        return exemplar.origin() instanceof Exemplar.Consented one
                ? Optional.of(one)
                : Optional.empty();
    }

    public boolean isPublished() {
        return exemplar.state() instanceof Exemplar.Published;
    }

    public Optional<Exemplar.Withdrawn> withdrawn() {
        return exemplar.state() instanceof Exemplar.Withdrawn one
                ? Optional.of(one)
                : Optional.empty();
    }

    /** Whether it can be written, and its part is there. */
    public boolean isOpen() {
        return standing == Exemplar.Standing.WRITING;
    }

    public boolean takesFiles() {
        return isOpen() && exemplar.files().size() < Exemplars.MOST_FILES;
    }

    public long mostMegabytes() {
        return TemplateFiles.MOST_BYTES >> 20;
    }
}
