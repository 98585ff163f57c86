package org.cairn.awards.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairn.awards.Register;
import org.cairn.awards.RegisterQuery;
import org.cairn.awards.Standing;
import org.cairn.catalog.Card;
import org.cairn.catalog.Catalog;
import org.cairn.people.Me;
import org.springframework.stereotype.Component;

/** Reads what somebody looks for in the register from the address, and writes it there again. */
@Component
class Searches {

    private final Register register;
    private final Catalog catalog;

    Searches(Register register, Catalog catalog) {
        this.register = register;
        this.catalog = catalog;
    }

    /**
     * The search as it stands in the address.
     *
     * @param q words
     * @param of slug of a micro-credential
     */
    record Typed(Optional<String> q, Optional<String> of, Optional<String> state) {}

    /** What is offered where the person reaches, by slug. */
    Map<String, Card> offered(Me me) {
        Map<String, Card> offered = new LinkedHashMap<>();
        catalog.ofIssuers(register.reach(me.id())).forEach(card -> offered.put(card.slug(), card));
        return offered;
    }

    RegisterQuery query(Me me, Typed typed, int page) {
        return new RegisterQuery(
                typed.q().orElse(""),
                typed.of()
                        .flatMap(slug -> Optional.ofNullable(offered(me).get(slug)))
                        .map(Card::id),
                typed.state().flatMap(Standing::of),
                page);
    }

    /** The register with this search. */
    String address(Me me, Typed typed) {
        RegisterQuery query = query(me, typed, 1);
        String slug = query.of().isPresent() ? typed.of().orElse("") : "";
        return address("/awards", query, slug, 1);
    }

    /** An address with what is looked for, but for what is empty. */
    static String address(String path, RegisterQuery query, String slug, int page) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("q", query.words());
        parameters.put("of", slug);
        parameters.put("state", query.state().map(Standing::code).orElse(""));
        parameters.put("page", page > 1 ? String.valueOf(page) : "");
        List<String> said =
                parameters.entrySet().stream()
                        .filter(entry -> !entry.getValue().isEmpty())
                        .map(entry ->
                                entry.getKey()
                                        + '='
                                        + URLEncoder.encode(
                                                entry.getValue(), StandardCharsets.UTF_8))
                        .toList();
        return said.isEmpty()
                ? path
                : path + said.stream().collect(Collectors.joining("&", "?", ""));
    }
}
