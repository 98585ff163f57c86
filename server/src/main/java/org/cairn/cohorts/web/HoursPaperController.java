package org.cairn.cohorts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import org.cairn.catalog.Catalog;
import org.cairn.cohorts.CohortId;
import org.cairn.cohorts.HourAccount;
import org.cairn.cohorts.HourAccounts;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.Organization;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.SignedIn;
import org.cairn.platform.art.Letterhead;
import org.cairn.platform.art.Paper;
import org.cairn.platform.web.Frame;
import org.cairn.platform.web.Frames;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Templates;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Somebody's hours on paper: the statement of all of them, and the certificate of attendance. */
@Controller
class HoursPaperController {

    private static final String STATEMENT = "/statement.pdf";
    private static final String CERTIFICATE = "/certificate-of-attendance.pdf";

    private final HourAccounts accounts;
    private final Catalog catalog;
    private final Organizations organizations;
    private final People people;
    private final Frames frames;
    private final Templates templates;
    private final Clock clock;

    HoursPaperController(
            HourAccounts accounts,
            Catalog catalog,
            Organizations organizations,
            People people,
            Frames frames,
            Templates templates,
            Clock clock) {
        this.accounts = accounts;
        this.catalog = catalog;
        this.organizations = organizations;
        this.people = people;
        this.frames = frames;
        this.templates = templates;
        this.clock = clock;
    }

    @SignedIn
    @GetMapping(MyHoursController.MINE + STATEMENT)
    ResponseEntity<byte[]> myStatement(Me me, @PathVariable String id, HttpServletRequest request) {
        return statement(accounts.mine(me.id(), CohortId.of(id)), frames.of(request));
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @GetMapping(HourAccountController.PERSON + STATEMENT)
    ResponseEntity<byte[]> statement(
            Me me,
            @PathVariable String id,
            @PathVariable String person,
            HttpServletRequest request) {
        return statement(
                accounts.of(me.id(), CohortId.of(id), PersonId.of(person)), frames.of(request));
    }

    private ResponseEntity<byte[]> statement(HourAccount account, Frame frame) {
        return paper(account, frame, "statement");
    }

    @SignedIn
    @GetMapping(MyHoursController.MINE + CERTIFICATE)
    ResponseEntity<byte[]> myCertificate(
            Me me, @PathVariable String id, HttpServletRequest request) {
        return certificate(accounts.mine(me.id(), CohortId.of(id)), frames.of(request));
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @GetMapping(HourAccountController.PERSON + CERTIFICATE)
    ResponseEntity<byte[]> certificate(
            Me me,
            @PathVariable String id,
            @PathVariable String person,
            HttpServletRequest request) {
        return certificate(
                accounts.of(me.id(), CohortId.of(id), PersonId.of(person)), frames.of(request));
    }

    /** Nobody is certified nothing. */
    private ResponseEntity<byte[]> certificate(HourAccount account, Frame frame) {
        if (account.ledger().verified() == 0) {
            throw new NotThere();
        }
        return paper(account, frame, "certificate");
    }

    private ResponseEntity<byte[]> paper(HourAccount account, Frame frame, String kind) {
        Organization issuer = organizations.find(account.cohort().issuer()).orElseThrow();
        String name = people.find(account.person()).map(Person::name).orElseThrow();
        HoursPaper page =
                new HoursPaper(
                        account,
                        catalog.edition(account.cohort().edition()).definition(),
                        issuer,
                        name);
        Letterhead head =
                new Letterhead(
                        frame.t("cohorts.paper." + kind + ".title", name),
                        frame.locale().getLanguage(),
                        issuer.name(),
                        issuer.brandColor(),
                        clock.instant());
        String body =
                templates.renderText(
                        "cohorts/" + kind + "-paper", Map.of("frame", frame, "page", page));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\""
                                + (kind.equals("statement")
                                        ? "statement-of-hours"
                                        : "certificate-of-attendance")
                                + ".pdf\"")
                .body(Paper.pdf(head, body));
    }
}
