package org.cairn.catalog.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Card;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Definition;
import org.cairn.catalog.IssuerDays;
import org.cairn.catalog.OnTheWay;
import org.cairn.catalog.Retirement;
import org.cairn.catalog.Retirements;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.Role;
import org.cairn.platform.time.TypedDay;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Ends a micro-credential or a stack on a day that everybody can read beforehand. */
@Controller
class RetirementController {

    private static final String RETIREMENT = "/catalog/{slug:[a-z0-9-]+}/retirement";

    private final Retirements retirements;
    private final IssuerDays days;
    private final Catalog catalog;
    private final Studio studio;
    private final Shelf shelf;
    private final ObjectProvider<OnTheWay> onTheWay;

    RetirementController(
            Retirements retirements,
            IssuerDays days,
            Catalog catalog,
            Studio studio,
            Shelf shelf,
            ObjectProvider<OnTheWay> onTheWay) {
        this.retirements = retirements;
        this.days = days;
        this.catalog = catalog;
        this.studio = studio;
        this.shelf = shelf;
        this.onTheWay = onTheWay;
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @GetMapping(RETIREMENT)
    Answer form(Me me, @PathVariable String slug) {
        Card card = own(me, slug);
        Map<String, String> fields =
                retirements.of(card.id()).map(this::fields).orElse(Map.of("reason", ""));
        return page(me, card, fields, Optional.empty());
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(RETIREMENT)
    Answer retire(Me me, @PathVariable String slug, @RequestParam Map<String, String> fields) {
        Card card = own(me, slug);
        try {
            Retirements.Wish wish =
                    new Retirements.Wish(
                            day(card, fields, "start"),
                            day(card, fields, "handIn"),
                            fields.getOrDefault("reason", ""),
                            fields.getOrDefault("successor", ""));
            retirements.retire(studio.editor(me), slug, wish);
        } catch (UserProblem problem) {
            return page(me, card, fields, Optional.of(problem.text()));
        }
        return Redirect.to(card.address()).saying("catalog.retire.said");
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(RETIREMENT + "/removal")
    Answer takeBack(Me me, @PathVariable String slug) {
        Card card = own(me, slug);
        try {
            retirements.takeBack(studio.editor(me), slug);
        } catch (UserProblem problem) {
            return page(me, card, Map.of(), Optional.of(problem.text()));
        }
        return Redirect.to(card.address()).saying("catalog.retire.taken-back");
    }

    private Card own(Me me, String slug) {
        return catalog.ofIssuers(studio.editor(me).reach()).stream()
                .filter(card -> card.slug().equals(slug))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    private RetirementPage page(
            Me me, Card card, Map<String, String> fields, Optional<Text> problem) {
        List<Card> others =
                catalog.ofIssuers(studio.editor(me).reach()).stream()
                        .filter(other -> !other.id().equals(card.id()))
                        .toList();
        return new RetirementPage(
                card,
                shelf.ending(card.id()),
                days.today(card.issuer()),
                underWay(card),
                others,
                fields,
                problem);
    }

    /** Submissions that are under way, or people on the way in a stack. */
    private int underWay(Card card) {
        return card.kind() == Definition.Kind.STACK
                ? onTheWay.stream().mapToInt(room -> room.in(card.id())).sum()
                : studio.underWay(card.id()).all();
    }

    private Map<String, String> fields(Retirement retirement) {
        String successor =
                retirement
                        .successor()
                        .flatMap(id -> catalog.cards(List.of(id)).values().stream().findFirst())
                        .map(Card::slug)
                        .orElse("");
        return Map.of(
                "start", retirement.lastStart().toString(),
                "handIn", retirement.lastHandIn().toString(),
                "reason", retirement.reason(),
                "successor", successor);
    }

    private static LocalDate day(Card card, Map<String, String> fields, String name) {
        return TypedDay.read(fields.getOrDefault(name, ""))
                .orElseThrow(() -> new UserProblem(RetirementPage.key(card, "no-day." + name)));
    }
}
