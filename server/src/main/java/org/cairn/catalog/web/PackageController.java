package org.cairn.catalog.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Predicate;
import org.cairn.catalog.Draft;
import org.cairn.catalog.Edition;
import org.cairn.catalog.EditionPackage;
import org.cairn.catalog.PackageImports;
import org.cairn.catalog.PackageTaken;
import org.cairn.catalog.Packages;
import org.cairn.catalog.StackPackages;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.OrganizationId;
import org.cairn.people.Role;
import org.cairn.platform.files.FileProblem;
import org.cairn.platform.files.StreamedForm;
import org.cairn.platform.files.StreamedPath;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Anyone;
import org.cairn.platform.web.BodyLimit;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Hands editions out as packages where their terms allow it, and takes packages in. What is in the
 * package of a stack depends on who asks, and on what its members are today.
 */
@Controller
class PackageController {

    private static final String TAKE = "/catalog/import/package";

    private final Packages packages;
    private final StackPackages stacks;
    private final PackageImports imports;
    private final Shelf shelf;
    private final Studio studio;

    PackageController(
            Packages packages,
            StackPackages stacks,
            PackageImports imports,
            Shelf shelf,
            Studio studio) {
        this.packages = packages;
        this.stacks = stacks;
        this.imports = imports;
        this.shelf = shelf;
        this.studio = studio;
    }

    @Bean
    static StreamedPath packagesThatAreBrought() {
        return new StreamedPath(TAKE);
    }

    @Bean
    static BodyLimit packagesAreCountedAsTheyArrive() {
        return BodyLimit.whatItsHandlerTakes(TAKE);
    }

    /** For everybody where the terms allow copies, else for those who design for the issuer. */
    @Anyone
    @GetMapping("/catalog/{slug:[a-z0-9-]+}/editions/{number:[0-9]{1,6}}/package.zip")
    void edition(
            Optional<Me> me,
            @PathVariable String slug,
            @PathVariable int number,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Edition edition = shelf.edition(slug, number);
        Predicate<Edition> mayTake = studio.mayTake(me);
        if (!mayTake.test(edition)) {
            throw new NotThere();
        }
        boolean stack = edition.definition().isStack();
        EditionPackage whole = stack ? stacks.of(edition, mayTake) : packages.of(edition);
        boolean same = edition.definition().rights().terms().areOpen() && !stack;
        response.setHeader("Cache-Control", same ? "public, max-age=600" : "private, no-cache");
        if (new ServletWebRequest(request, response).checkNotModified(whole.tag())) {
            return;
        }
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment().filename(whole.fileName()).build().toString());
        response.setContentType("application/zip");
        response.setContentLengthLong(whole.bytes());
        whole.writeTo(response.getOutputStream());
    }

    /** Begins a draft with a package, or says why not. */
    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(TAKE)
    Answer take(Me me, HttpServletRequest request) throws IOException {
        Optional<StreamedForm.Arriving> file = Optional.empty();
        OrganizationId issuer = studio.issuer(me, field(request, "issuer"));
        try {
            Optional<StreamedForm> form = StreamedForm.of(request);
            if (form.isPresent()) {
                file = form.get().file();
            }
            InputStream bytes =
                    file.orElseThrow(() -> new UserProblem("catalog.package.problem.choose"))
                            .bytes();
            boolean again = field(request, "again").equals("true");
            return answer(me, issuer, imports.take(studio.editor(me), issuer, bytes, again));
        } catch (UserProblem problem) {
            file.ifPresent(StreamedForm.Arriving::readOn);
            return page(me, issuer, PackageOutcome.refused(problem.text(), problem.status()));
        } catch (FileProblem broken) {
            Text said = Text.of("catalog.package.problem.cut-short");
            return page(me, issuer, PackageOutcome.refused(said, HttpStatus.BAD_REQUEST));
        }
    }

    private static String field(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private Answer answer(Me me, OrganizationId issuer, PackageTaken taken) {
        return switch (taken) {
            case PackageTaken.Begun(Draft draft) ->
                    Redirect.to(Studio.address(draft)).saying("catalog.package.begun");
            case PackageTaken.Open(Draft draft) ->
                    Redirect.to(Studio.address(draft)).saying("catalog.studio.taken");
            case PackageTaken.Newer(Draft draft) ->
                    Redirect.to(Studio.address(draft) + "/original")
                            .saying("catalog.original.brought");
            case PackageTaken.Known(Draft draft) -> page(me, issuer, PackageOutcome.known(draft));
            case PackageTaken.Refused(var problems, var places) ->
                    page(me, issuer, PackageOutcome.refused(problems, places));
        };
    }

    private ImportPage page(Me me, OrganizationId issuer, PackageOutcome outcome) {
        return ImportPage.with(studio.issuers(me), issuer.toString(), outcome);
    }
}
