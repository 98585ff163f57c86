package org.cairn.catalog.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Exemplar;
import org.cairn.catalog.ExemplarId;
import org.cairn.catalog.Exemplars;
import org.cairn.catalog.IssuerDays;
import org.cairn.catalog.Part;
import org.cairn.people.FieldProblems;
import org.cairn.people.Me;
import org.cairn.platform.Ids;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Puts the pages of exemplars together for those who design. */
@Component
class ExemplarPages {

    private final Exemplars exemplars;
    private final IssuerDays days;
    private final Studio studio;
    private final Shelf shelf;

    ExemplarPages(Exemplars exemplars, IssuerDays days, Studio studio, Shelf shelf) {
        this.exemplars = exemplars;
        this.days = days;
        this.studio = studio;
        this.shelf = shelf;
    }

    ExemplarsPage list(Me me, String slug) {
        var all = exemplars.of(studio.editor(me), slug);
        Edition current = shelf.current(slug);
        return new ExemplarsPage(current.definition(), all, days.today(current.issuer()));
    }

    ExemplarPage one(Me me, String slug, ExemplarId id, ExemplarPage.Typed typed) {
        Exemplar one = exemplars.find(studio.editor(me), slug, id);
        Edition current = shelf.current(slug);
        return new ExemplarPage(
                current.definition(),
                one,
                one.shown(),
                one.standing(current.definition(), days.today(current.issuer())),
                studio.name(
                        switch (one.state()) {
                            case Exemplar.Writing() -> one.savedBy();
                            case Exemplar.Published published -> published.by();
                            case Exemplar.Withdrawn withdrawn -> withdrawn.by();
                        }),
                typed);
    }

    /** A form for a new one. */
    ExemplarWordsPage fresh(Me me, String slug, String part, ExemplarPage.Typed typed) {
        exemplars.of(studio.editor(me), slug);
        String form = typed.fields().getOrDefault("form", Ids.unguessable());
        return words(slug, part, Optional.empty(), form, typed);
    }

    /** The form for one that there is. */
    ExemplarWordsPage change(Me me, String slug, ExemplarId id, ExemplarPage.Typed typed) {
        Exemplar one = exemplars.find(studio.editor(me), slug, id);
        return words(slug, one.part(), Optional.of(one), "", typed);
    }

    private ExemplarWordsPage words(
            String slug,
            String partId,
            Optional<Exemplar> exemplar,
            String form,
            ExemplarPage.Typed typed) {
        Edition current = shelf.current(slug);
        Part part = current.definition().part(partId).orElseThrow(NotThere::new);
        return new ExemplarWordsPage(
                current.definition(), part, exemplar, form, days.today(current.issuer()), typed);
    }

    LocalDate today(String slug) {
        return days.today(shelf.current(slug).issuer());
    }

    Part part(String slug, String id) {
        return shelf.current(slug).definition().part(id).orElseThrow(NotThere::new);
    }

    /** What stands in the form of one that there is. */
    static Map<String, String> fields(Exemplar one) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", one.words().title());
        fields.put("judgement", one.words().meets() ? "meets" : "not-yet");
        fields.put("text", one.words().text());
        one.words().notes().forEach((criterion, words) -> fields.put("note." + criterion, words));
        fields.put("origin", one.origin() instanceof Exemplar.Unsaid ? "" : one.origin().code());
        if (one.origin() instanceof Exemplar.Consented consent) {
            fields.put("consentBy", consent.by());
            fields.put("consentSince", consent.since().toString());
            consent.until().ifPresent(day -> fields.put("consentUntil", day.toString()));
        }
        return fields;
    }

    static ExemplarPage.Typed said(Map<String, String> fields) {
        return new ExemplarPage.Typed(fields, Map.of(), Optional.empty(), HttpStatus.OK);
    }

    static ExemplarPage.Typed again(Map<String, String> fields, FieldProblems problems) {
        return new ExemplarPage.Typed(
                fields, problems.byField(), Optional.empty(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    static ExemplarPage.Typed again(Map<String, String> fields, UserProblem problem) {
        return new ExemplarPage.Typed(
                fields, Map.of(), Optional.of(problem.text()), problem.status());
    }
}
