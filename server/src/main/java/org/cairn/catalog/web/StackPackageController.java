package org.cairn.catalog.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.cairn.catalog.StackPackageBrought;
import org.cairn.catalog.StackPackageId;
import org.cairn.catalog.StackPackageImports;
import org.cairn.catalog.StackPackagePlan;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.people.Role;
import org.cairn.platform.files.FileProblem;
import org.cairn.platform.files.StreamedForm;
import org.cairn.platform.files.StreamedPath;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.BodyLimit;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes packages of stacks from designers: first a look, then all of it. */
@Controller
class StackPackageController {

    private static final String BRING = "/stacks/packages";
    private static final String ONE = BRING + "/{id}";

    private final StackPackageImports imports;
    private final Studio studio;

    StackPackageController(StackPackageImports imports, Studio studio) {
        this.imports = imports;
        this.studio = studio;
    }

    @Bean
    static StreamedPath packagesOfStacksThatAreBrought() {
        return new StreamedPath(BRING);
    }

    @Bean
    static BodyLimit packagesOfStacksAreCountedAsTheyArrive() {
        return BodyLimit.whatItsHandlerTakes(BRING);
    }

    /** Keeps a sound package, to be looked at. */
    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(BRING)
    Answer bring(Me me, HttpServletRequest request) throws IOException {
        String named = Optional.ofNullable(request.getParameter("issuer")).orElse("");
        OrganizationId issuer = studio.issuer(me, named);
        Optional<StreamedForm.Arriving> file = Optional.empty();
        try {
            Optional<StreamedForm> form = StreamedForm.of(request);
            if (form.isPresent()) {
                file = form.get().file();
            }
            InputStream bytes =
                    file.orElseThrow(() -> new UserProblem("catalog.package.problem.choose"))
                            .bytes();
            return switch (imports.bring(studio.editor(me), issuer, bytes)) {
                case StackPackageBrought.Kept(StackPackageId id) -> Redirect.to(BRING + "/" + id);
                case StackPackageBrought.Refused(var problems) ->
                        refused(me, named, PackageOutcome.refused(problems, List.of()));
            };
        } catch (UserProblem problem) {
            file.ifPresent(StreamedForm.Arriving::readOn);
            return refused(me, named, PackageOutcome.refused(problem.text(), problem.status()));
        } catch (FileProblem broken) {
            Text said = Text.of("catalog.package.problem.cut-short");
            return refused(me, named, PackageOutcome.refused(said, HttpStatus.BAD_REQUEST));
        }
    }

    private StackImportPage refused(Me me, String issuer, PackageOutcome outcome) {
        return StackImportPage.with(studio.issuers(me), issuer, outcome);
    }

    /** What bringing it would do. */
    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @GetMapping(ONE)
    Answer look(Me me, @PathVariable String id) {
        return page(me, StackPackageId.of(id), Optional.empty());
    }

    /** Makes all of it. */
    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(ONE + "/drafts")
    Answer take(Me me, @PathVariable String id, @RequestParam(defaultValue = "") String seen) {
        StackPackageId known = StackPackageId.of(id);
        try {
            StackPackageImports.Made made = imports.take(studio.editor(me), known, seen);
            return made.drafts() == 0
                    ? Redirect.to(made.address()).saying("catalog.stack-package.there")
                    : Redirect.to(made.address())
                            .saying("catalog.stack-package.made", made.drafts());
        } catch (UserProblem problem) {
            return page(me, known, Optional.of(problem));
        }
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(ONE + "/removal")
    Answer drop(Me me, @PathVariable String id) {
        imports.drop(studio.editor(me), StackPackageId.of(id));
        return Redirect.to("/stacks/import").saying("catalog.stack-package.dropped");
    }

    private StackPackagePage page(Me me, StackPackageId id, Optional<UserProblem> problem) {
        StackPackagePlan plan = imports.look(studio.editor(me), id);
        Organization issuer =
                studio.issuers(me).stream()
                        .filter(one -> one.id().equals(plan.issuer()))
                        .findFirst()
                        .orElseThrow(NotThere::new);
        return new StackPackagePage(plan, issuer, problem);
    }
}
