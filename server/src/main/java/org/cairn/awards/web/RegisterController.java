package org.cairn.awards.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cairn.awards.AwardDetails;
import org.cairn.awards.AwardId;
import org.cairn.awards.Awards;
import org.cairn.awards.Register;
import org.cairn.awards.RegisterQuery;
import org.cairn.catalog.Card;
import org.cairn.catalog.Catalog;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.Role;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of awards, and the one thing that can be done to an award: to take it back. */
@Controller
class RegisterController {

    private static final String AWARD = "/awards/{id:[0-9a-z]{26}}";

    private final Register register;
    private final Awards awards;
    private final Catalog catalog;
    private final People people;
    private final Settings settings;
    private final Clock clock;

    RegisterController(
            Register register,
            Awards awards,
            Catalog catalog,
            People people,
            Settings settings,
            Clock clock) {
        this.register = register;
        this.awards = awards;
        this.catalog = catalog;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    @Holds({Role.APPROVER, Role.ADMINISTRATOR})
    @GetMapping("/awards")
    RegisterScreen list(
            Me me,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") int page) {
        Map<String, Card> offered = offered(me);
        RegisterQuery query = query(offered, words, of, state, page);
        return new RegisterScreen(
                register.search(me.id(), query),
                query,
                query.of().isPresent() ? of : "",
                offered.values().stream()
                        .map(card -> new RegisterScreen.Choice(card.slug(), card.title()))
                        .toList(),
                clock.instant());
    }

    @Holds({Role.APPROVER, Role.ADMINISTRATOR})
    @GetMapping("/awards.csv")
    void csv(
            Me me,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String state,
            HttpServletResponse response)
            throws IOException {
        RegisterQuery query = query(offered(me), words, of, state, 1);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"awards.csv\"");
        response.setHeader("Cache-Control", "no-store");
        RegisterFile file = new RegisterFile(response.getWriter(), settings);
        register.each(me.id(), query, rows -> file.write(rows, clock.instant()));
    }

    @Holds({Role.APPROVER, Role.ADMINISTRATOR})
    @GetMapping(AWARD)
    AwardScreen open(Me me, @PathVariable String id) {
        return screen(register.open(me.id(), new AwardId(id)), "", Optional.empty());
    }

    @Holds({Role.APPROVER, Role.ADMINISTRATOR})
    @GetMapping(AWARD + "/art.svg")
    ResponseEntity<byte[]> art(Me me, @PathVariable String id) {
        AwardDetails details = register.open(me.id(), new AwardId(id));
        return ResponseEntity.ok()
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .contentType(MediaType.parseMediaType("image/svg+xml"))
                .body(awards.plainSvg(details.award().id()).getBytes(StandardCharsets.UTF_8));
    }

    @Holds({Role.APPROVER, Role.ADMINISTRATOR})
    @PostMapping(AWARD + "/revocation")
    Answer revoke(Me me, @PathVariable String id, @ModelAttribute Revoking form) {
        AwardDetails details = register.open(me.id(), new AwardId(id));
        try {
            if (!form.isUnderstood()) {
                throw new UserProblem("awards.problem.understood");
            }
            awards.revoke(details.award().id(), form.typed(), me.id());
        } catch (UserProblem problem) {
            return screen(details, form.typed(), Optional.of(problem.text()));
        }
        return Redirect.to("/awards/" + id).saying("awards.award.done", details.earnerName());
    }

    private AwardScreen screen(AwardDetails details, String typed, Optional<Text> problem) {
        String revoker =
                details.award()
                        .revocation()
                        .flatMap(revocation -> people.find(revocation.by()))
                        .map(Person::name)
                        .orElse("");
        return new AwardScreen(
                details,
                catalog.edition(details.award().edition()),
                revoker,
                clock.instant(),
                typed,
                problem);
    }

    /** What is offered where the person reaches, by slug. */
    private Map<String, Card> offered(Me me) {
        Map<String, Card> offered = new LinkedHashMap<>();
        catalog.ofIssuers(register.reach(me.id())).forEach(card -> offered.put(card.slug(), card));
        return offered;
    }

    private static RegisterQuery query(
            Map<String, Card> offered, String words, String of, String state, int page) {
        return new RegisterQuery(
                words,
                Optional.ofNullable(offered.get(of)).map(Card::id),
                RegisterQuery.State.of(state),
                page);
    }
}
