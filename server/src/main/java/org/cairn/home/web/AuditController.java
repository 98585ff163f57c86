package org.cairn.home.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.Role;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.NotThere;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The log of steps, for the administrators of those who run this site: it tells of every issuer
 * here, so those of other issuers do not get it.
 */
@Controller
class AuditController {

    private final AuditLog log;
    private final People people;
    private final Organizations organizations;

    AuditController(AuditLog log, People people, Organizations organizations) {
        this.log = log;
        this.people = people;
        this.organizations = organizations;
    }

    @Holds(Role.ADMINISTRATOR)
    @GetMapping("/audit")
    AuditPage log(Me me, @RequestParam(defaultValue = "false") boolean check) {
        mayRead(me);
        return new AuditPage(log.size(), check ? Optional.of(log.check()) : Optional.empty());
    }

    @Holds(Role.ADMINISTRATOR)
    @GetMapping("/audit.jsonl")
    void export(Me me, HttpServletResponse response) throws IOException {
        mayRead(me);
        response.setContentType("application/jsonl;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.jsonl\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        try (Writer out =
                new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            log.export(out);
        }
    }

    private void mayRead(Me me) {
        boolean runsTheSite =
                organizations
                        .firstOpened()
                        .filter(site -> people.holds(me.id(), Role.ADMINISTRATOR, site.id()))
                        .isPresent();
        if (!runsTheSite) {
            throw new NotThere();
        }
    }
}
