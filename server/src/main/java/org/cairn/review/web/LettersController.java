package org.cairn.review.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.people.Organizations;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.UserProblem;
import org.cairn.review.LetterTexts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The texts that an issuer sends with its decisions. */
@Controller
class LettersController {

    private final LetterTexts letters;
    private final Organizations organizations;

    LettersController(LetterTexts letters, Organizations organizations) {
        this.letters = letters;
        this.organizations = organizations;
    }

    @Holds({Role.APPROVER, Role.ADMINISTRATOR})
    @GetMapping("/letters")
    LettersPage letters(Me me, @RequestParam Optional<String> issuer) {
        Organization chosen = chosen(me, issuer);
        return page(me, chosen, letters.of(me.id(), chosen.id()), Optional.empty());
    }

    @Holds({Role.APPROVER, Role.ADMINISTRATOR})
    @PostMapping("/letters")
    Answer keep(
            Me me, @RequestParam Optional<String> issuer, @RequestParam Map<String, String> typed) {
        Organization chosen = chosen(me, issuer);
        Map<LetterTexts.Key, String> wanted = new LinkedHashMap<>();
        LetterTexts.keys()
                .forEach(key ->
                        Optional.ofNullable(typed.get(key.code()))
                                .ifPresent(words -> wanted.put(key, words)));
        try {
            letters.keep(me.id(), chosen.id(), wanted);
            return Redirect.to("/letters?issuer=" + chosen.slug()).saying("review.letters.kept");
        } catch (UserProblem problem) {
            Map<LetterTexts.Key, String> shown =
                    new LinkedHashMap<>(letters.of(me.id(), chosen.id()));
            shown.putAll(wanted);
            return page(me, chosen, shown, Optional.of(problem));
        }
    }

    private LettersPage page(
            Me me,
            Organization chosen,
            Map<LetterTexts.Key, String> texts,
            Optional<UserProblem> problem) {
        Map<OrganizationId, Organization> all = organizations.all(letters.issuers(me.id()));
        return new LettersPage(
                chosen,
                List.copyOf(all.values()),
                texts,
                me.person().name(),
                problem.map(UserProblem::text));
    }

    /** The one asked for, else the first; others are not there. */
    private Organization chosen(Me me, Optional<String> slug) {
        List<OrganizationId> mine = letters.issuers(me.id());
        return slug.map(organizations::bySlug)
                .orElseGet(() -> mine.stream().findFirst().flatMap(organizations::find))
                .filter(one -> mine.contains(one.id()))
                .orElseThrow(NotThere::new);
    }
}
