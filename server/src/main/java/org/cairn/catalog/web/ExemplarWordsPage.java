package org.cairn.catalog.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Criterion;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Exemplar;
import org.cairn.catalog.Part;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * Where the words of an exemplar are written.
 *
 * @param exemplar empty = a new one
 * @param form of a new one: which form this is
 * @param today the issuer's date
 */
public record ExemplarWordsPage(
        Definition definition,
        Part part,
        Optional<Exemplar> exemplar,
        String form,
        LocalDate today,
        ExemplarPage.Typed typed)
        implements Page {

    @Override
    public String template() {
        return "catalog/exemplar-words";
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

    public boolean isBad(String field) {
        return typed.errors().containsKey(field);
    }

    public boolean says(String field, String value) {
        return typed.fields().getOrDefault(field, "").equals(value);
    }

    public String list() {
        return "/catalog/" + definition.slug() + "/exemplars";
    }

    /** Where it leads back to. */
    public String back() {
        return exemplar.map(one -> list() + "/" + one.id()).orElse(list());
    }

    public String action() {
        return exemplar.isPresent() ? back() + "/words" : list();
    }

    public String lang() {
        return definition.language().toLanguageTag();
    }

    public List<Criterion> criteria() {
        return definition.rubric().criteria().stream()
                .filter(one -> part.criteria().contains(one.id()))
                .toList();
    }

    public int numberOf(Criterion criterion) {
        return definition.rubric().criteria().indexOf(criterion) + 1;
    }

    /** What somebody else has saved while this was typed. */
    public Optional<Exemplar> theirs() {
        return exemplar.filter(one -> typed.status() == HttpStatus.CONFLICT)
                .filter(one -> one.standing(definition, today) == Exemplar.Standing.WRITING);
    }
}
