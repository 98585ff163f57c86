package org.cairn.catalog.web;

import java.io.IOException;
import java.util.Optional;
import org.cairn.catalog.StackBrought;
import org.cairn.catalog.StackDraft;
import org.cairn.catalog.StackImports;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.OrganizationId;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.BodyLimit;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes definition files of stacks from designers. */
@Controller
class StackImportController {

    private static final String LOOK = "/stacks/import";
    private static final String TAKE = "/stacks/drafts/brought";

    private final StackImports imports;
    private final Studio studio;

    StackImportController(StackImports imports, Studio studio) {
        this.imports = imports;
        this.studio = studio;
    }

    @Bean
    static BodyLimit lookedAtStacks() {
        return new BodyLimit(LOOK, Studio.MOST_SENT, false);
    }

    @Bean
    static BodyLimit takenStacks() {
        return new BodyLimit(TAKE, Studio.MOST_SENT, false);
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @GetMapping(LOOK)
    Answer form(Me me) {
        return StackImportPage.with(studio.issuers(me), "", PackageOutcome.NONE);
    }

    /** Says what bringing it would do. */
    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(LOOK)
    Answer look(
            Me me,
            @RequestParam(defaultValue = "") String issuer,
            @RequestParam(defaultValue = "") String definition,
            @RequestParam Optional<MultipartFile> file)
            throws IOException {
        return page(me, issuer, Brought.of(definition, file), Optional.empty(), HttpStatus.OK);
    }

    /** Makes the draft. */
    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(TAKE)
    Answer take(
            Me me,
            @RequestParam(defaultValue = "") String issuer,
            @RequestParam(defaultValue = "") String definition,
            @RequestParam Optional<MultipartFile> file)
            throws IOException {
        Brought brought = Brought.of(definition, file);
        OrganizationId own = studio.issuer(me, issuer);
        try {
            StackDraft draft = imports.take(studio.editor(me), own, brought.bytes());
            return Redirect.to("/stacks/drafts/" + draft.id()).saying("catalog.stack-import.done");
        } catch (UserProblem problem) {
            return page(me, issuer, brought, Optional.of(problem.text()), problem.status());
        }
    }

    private StackImportPage page(
            Me me, String issuer, Brought brought, Optional<Text> problem, HttpStatus status) {
        StackBrought found =
                imports.look(studio.editor(me), studio.issuer(me, issuer), brought.bytes());
        return new StackImportPage(
                studio.issuers(me),
                issuer,
                brought.text(),
                Optional.of(found),
                problem,
                status,
                PackageOutcome.NONE);
    }
}
