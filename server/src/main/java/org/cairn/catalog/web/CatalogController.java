package org.cairn.catalog.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.catalog.Card;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.CatalogResults;
import org.cairn.people.Me;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.people.Organizations;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Anyone;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what can be earned. */
@Controller
class CatalogController {

    private final Catalog catalog;
    private final Organizations organizations;
    private final Districts districts;
    private final Suggestions suggestions;

    CatalogController(
            Catalog catalog,
            Organizations organizations,
            Districts districts,
            Suggestions suggestions) {
        this.catalog = catalog;
        this.organizations = organizations;
        this.districts = districts;
        this.suggestions = suggestions;
    }

    @Anyone
    @GetMapping("/catalog")
    Answer search(
            Optional<Me> me,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response) {
        District district = districts.of(request, response);
        CatalogChoices choices = CatalogChoices.of(parameters).in(district.chosen());
        CatalogResults results = catalog.search(choices.query(district.chosen()));
        return new CatalogPage(
                choices,
                results,
                issuers(choices, results),
                district,
                results.total() > 0
                        ? List.of()
                        : suggestions.of(choices, district.chosen(), results),
                designs(me));
    }

    private Map<OrganizationId, Organization> issuers(
            CatalogChoices choices, CatalogResults results) {
        Set<OrganizationId> ids =
                Stream.of(
                                results.counts("issuer").stream()
                                        .map(count -> OrganizationId.of(count.value())),
                                results.cards().stream().map(Card::issuer),
                                choices.query().issuers().stream())
                        .flatMap(stream -> stream)
                        .collect(Collectors.toSet());
        return organizations.all(ids);
    }

    private static boolean designs(Optional<Me> me) {
        return me.filter(who -> who.holds(Role.DESIGNER) || who.holds(Role.ADMINISTRATOR))
                .isPresent();
    }
}
