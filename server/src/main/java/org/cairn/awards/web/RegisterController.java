package org.cairn.awards.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.cairn.awards.Bulks;
import org.cairn.awards.Register;
import org.cairn.awards.RegisterQuery;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.Role;
import org.cairn.platform.settings.Settings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of awards as a list and as a file. */
@Controller
class RegisterController {

    private final Register register;
    private final Bulks bulks;
    private final Searches searches;
    private final Settings settings;
    private final Clock clock;

    RegisterController(
            Register register, Bulks bulks, Searches searches, Settings settings, Clock clock) {
        this.register = register;
        this.bulks = bulks;
        this.searches = searches;
        this.settings = settings;
        this.clock = clock;
    }

    @Holds({Role.APPROVER, Role.ADMINISTRATOR})
    @GetMapping("/awards")
    RegisterScreen list(
            Me me,
            @ModelAttribute Searches.Typed search,
            @RequestParam(defaultValue = "1") int page) {
        RegisterQuery query = searches.query(me, search, page);
        return new RegisterScreen(
                register.search(me.id(), query),
                query,
                query.of().isPresent() ? search.of().orElse("") : "",
                searches.offered(me).values().stream()
                        .map(card -> new RegisterScreen.Choice(card.slug(), card.title()))
                        .toList(),
                bulks.latest(me.id()),
                clock.instant());
    }

    @Holds({Role.APPROVER, Role.ADMINISTRATOR})
    @GetMapping("/awards.csv")
    void csv(Me me, @ModelAttribute Searches.Typed search, HttpServletResponse response)
            throws IOException {
        RegisterQuery query = searches.query(me, search, 1);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"awards.csv\"");
        response.setHeader("Cache-Control", "no-store");
        RegisterFile file = new RegisterFile(response.getWriter(), settings);
        register.each(me.id(), query, rows -> file.write(rows, clock.instant()));
    }
}
