package org.cairn.catalog.web;

import java.time.LocalDate;
import java.util.List;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Exemplar;
import org.cairn.catalog.Exemplars;
import org.cairn.catalog.Part;
import org.cairn.platform.web.Page;

/**
 * All exemplars of a micro-credential, as its designers see them.
 *
 * @param today the issuer's date
 */
public record ExemplarsPage(Definition definition, List<Exemplar> all, LocalDate today)
        implements Page {

    @Override
    public String template() {
        return "catalog/exemplars";
    }

    public String address() {
        return "/catalog/" + definition.slug() + "/exemplars";
    }

    public String lang() {
        return definition.language().toLanguageTag();
    }

    public List<Exemplar> at(Part part) {
        return all.stream().filter(one -> one.part().equals(part.id())).toList();
    }

    /** Those of parts that the current edition no longer has. */
    public List<Exemplar> left() {
        return all.stream().filter(one -> definition.part(one.part()).isEmpty()).toList();
    }

    public Exemplar.Standing standing(Exemplar one) {
        return one.standing(definition, today);
    }

    public boolean takesMore(Part part) {
        return at(part).stream().filter(one -> !(one.state() instanceof Exemplar.Withdrawn)).count()
                < Exemplars.MOST;
    }
}
