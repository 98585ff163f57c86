package org.cairn.catalog.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Edition;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.catalog.Preview;
import org.cairn.catalog.Publication;
import org.cairn.catalog.UnderWay;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.BodyLimit;
import org.cairn.platform.web.NotThere;
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

    /** More is not read; the front desk says that it is too large. */
    private static final int MOST_BYTES = 1_048_577;

    /** A file that is too large by far still comes back with its form and a word at its field. */
    private static final long MOST_SENT = 16L << 20;

    private static final String CHECKED = "/catalog/import";
    private static final String PUBLISHED = "/catalog/editions";
    private static final UnderWay.Work NOTHING = new UnderWay.Work(0, 0);

    private final Catalog catalog;
    private final People people;
    private final Organizations organizations;

    ImportController(Catalog catalog, People people, Organizations organizations) {
        this.catalog = catalog;
        this.people = people;
        this.organizations = organizations;
    }

    @Bean
    static BodyLimit checkedDefinitions() {
        return new BodyLimit(CHECKED, MOST_SENT, false);
    }

    @Bean
    static BodyLimit publishedDefinitions() {
        return new BodyLimit(PUBLISHED, MOST_SENT, false);
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @GetMapping(CHECKED)
    Answer form(Me me) {
        return new ImportPage(issuers(me), "", "", Optional.empty(), NOTHING, Map.of());
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
        Brought brought = brought(definition, file);
        Preview preview = catalog.preview(own(me, issuer), brought.bytes());
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
        Brought brought = brought(definition, file);
        return switch (catalog.publish(own(me, issuer), "", brought.bytes(), me.id())) {
            case Publication.Published(Edition edition) ->
                    Redirect.to("/catalog/" + edition.definition().slug())
                            .saying(
                                    "catalog.published",
                                    edition.number(),
                                    underWay(edition.microCredential()).all());
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
                        ? underWay(next.current().microCredential())
                        : NOTHING;
        return new ImportPage(
                issuers(me),
                issuer,
                brought.text(),
                Optional.of(preview),
                work,
                RubricBench.typed(form));
    }

    private UnderWay.Work underWay(MicroCredentialId id) {
        return catalog.underWay(List.of(id)).values().stream().reduce(NOTHING, UnderWay.Work::plus);
    }

    /** What was brought, and what of it stands in the box of the page that answers. */
    private record Brought(byte[] bytes, String text) {}

    /** A chosen file goes before pasted text; browsers end lines of a form with CR and LF. */
    private static Brought brought(String definition, Optional<MultipartFile> file)
            throws IOException {
        if (file.isPresent() && !file.get().isEmpty()) {
            try (var content = file.get().getInputStream()) {
                byte[] bytes = content.readNBytes(MOST_BYTES);
                boolean whole = bytes.length < MOST_BYTES;
                return new Brought(bytes, whole ? new String(bytes, StandardCharsets.UTF_8) : "");
            }
        }
        String text = definition.replace("\r\n", "\n");
        return new Brought(text.getBytes(StandardCharsets.UTF_8), text);
    }

    private OrganizationId own(Me me, String issuer) {
        return issuers(me).stream()
                .map(Organization::id)
                .filter(id -> issuer.isEmpty() || id.toString().equals(issuer))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    private List<Organization> issuers(Me me) {
        Set<OrganizationId> ids = people.reach(me.id(), Role.DESIGNER, Role.ADMINISTRATOR);
        return organizations.all(ids).values().stream()
                .sorted(Comparator.comparing(Organization::kind).thenComparing(Organization::name))
                .toList();
    }
}
