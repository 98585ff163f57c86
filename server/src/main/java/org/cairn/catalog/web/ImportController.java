package org.cairn.catalog.web;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.ApprovalRule;
import org.cairn.catalog.Approvals;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Preview;
import org.cairn.catalog.Publication;
import org.cairn.catalog.UnderWay;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.OrganizationId;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.BodyLimit;
import org.cairn.platform.web.Redirect;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes definition files from designers. */
@Controller
class ImportController {

    private static final String CHECKED = "/catalog/import";
    private static final String PUBLISHED = "/catalog/editions";

    private final Catalog catalog;
    private final Approvals approvals;
    private final Studio studio;

    ImportController(Catalog catalog, Approvals approvals, Studio studio) {
        this.catalog = catalog;
        this.approvals = approvals;
        this.studio = studio;
    }

    @Bean
    static BodyLimit checkedDefinitions() {
        return new BodyLimit(CHECKED, Studio.MOST_SENT, false);
    }

    @Bean
    static BodyLimit publishedDefinitions() {
        return new BodyLimit(PUBLISHED, Studio.MOST_SENT, false);
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @GetMapping(CHECKED)
    Answer form(Me me) {
        return ImportPage.with(studio.issuers(me), "", PackageOutcome.NONE);
    }

    /** The dry run: says what publishing would do. */
    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(CHECKED)
    Answer check(
            Me me,
            @RequestParam(defaultValue = "") String issuer,
            @RequestParam(defaultValue = "") String definition,
            @RequestParam Optional<MultipartFile> file,
            @RequestParam Map<String, String> form)
            throws IOException {
        Brought brought = Brought.of(definition, file);
        Preview preview = catalog.preview(studio.issuer(me, issuer), brought.bytes());
        return page(me, issuer, brought, preview, form);
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(PUBLISHED)
    Answer publish(
            Me me,
            @RequestParam(defaultValue = "") String issuer,
            @RequestParam(defaultValue = "") String definition,
            @RequestParam Optional<MultipartFile> file)
            throws IOException {
        Brought brought = Brought.of(definition, file);
        return switch (catalog.publish(studio.issuer(me, issuer), "", brought.bytes(), me.id())) {
            case Publication.Published(Edition edition) ->
                    Redirect.to("/catalog/" + edition.definition().slug())
                            .saying(
                                    "catalog.published",
                                    edition.number(),
                                    studio.underWay(edition.microCredential()).all());
            case Publication.Unchanged(Edition edition) ->
                    page(me, issuer, brought, new Preview.Same(edition), Map.of());
            case Publication.Refused(var problems) ->
                    page(me, issuer, brought, new Preview.Refused(problems), Map.of());
        };
    }

    private ImportPage page(
            Me me, String issuer, Brought brought, Preview preview, Map<String, String> form) {
        UnderWay.Work work =
                preview instanceof Preview.Next next
                        ? studio.underWay(next.current().microCredential())
                        : UnderWay.Work.NOTHING;
        return new ImportPage(
                studio.issuers(me),
                issuer,
                brought.text(),
                Optional.of(preview),
                work,
                RubricBench.typed(form),
                hindrance(studio.issuer(me, issuer), preview),
                PackageOutcome.NONE);
    }

    /** Why a file becomes a draft first, as a message key; empty = nothing is in the way. */
    private Optional<String> hindrance(OrganizationId issuer, Preview preview) {
        ApprovalRule rule = approvals.rule(issuer);
        if (rule.needed() > 0) {
            return Optional.of("catalog.approval.not-by-file");
        }
        boolean program =
                switch (preview) {
                    case Preview.First(Definition first) -> first.isProgram();
                    case Preview.Next next -> next.definition().isProgram();
                    case Preview.Same same -> false;
                    case Preview.Refused refused -> false;
                };
        return Optional.of("catalog.planning.not-by-file").filter(key -> rule.steps() && program);
    }
}
