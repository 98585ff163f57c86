package org.cairn.catalog.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.catalog.Art;
import org.cairn.catalog.DraftId;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Pictures;
import org.cairn.catalog.StackDesigns;
import org.cairn.catalog.StackDraft;
import org.cairn.catalog.StackLook;
import org.cairn.catalog.StackPictures;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.Organization;
import org.cairn.people.Organizations;
import org.cairn.people.Role;
import org.cairn.platform.art.BadgeArt;
import org.cairn.platform.files.StreamedForm;
import org.cairn.platform.files.StreamedPath;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.BodyLimit;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.UserProblem;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** The picture of the badge of a stack that is being written. */
@Controller
class StackPictureController {

    private static final String DRAFT = "/stacks/drafts/{id:[0-9a-f-]{36}}";
    private static final String PICTURE = DRAFT + "/picture";
    private static final int LONGEST = 1_000;

    private final StackPictures pictures;
    private final StackDesigns designs;
    private final Pictures drawn;
    private final Organizations organizations;
    private final Studio studio;

    StackPictureController(
            StackPictures pictures,
            StackDesigns designs,
            Pictures drawn,
            Organizations organizations,
            Studio studio) {
        this.pictures = pictures;
        this.designs = designs;
        this.drawn = drawn;
        this.organizations = organizations;
        this.studio = studio;
    }

    @Bean
    static StreamedPath picturesOfStacks() {
        return new StreamedPath(StackPicturePage.ADD);
    }

    @Bean
    static BodyLimit picturesOfStacksAreCountedAsTheyArrive() {
        return BodyLimit.whatItsHandlerTakes(StackPicturePage.ADD);
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @GetMapping(PICTURE)
    Answer form(Me me, @PathVariable String id) {
        return page(open(me, id), Map.of(), Optional.empty(), Optional.empty());
    }

    /** Keeps what was chosen; a step puts a color into its field or draws the badge again. */
    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(PICTURE)
    Answer save(Me me, @PathVariable String id, @RequestParam Map<String, String> typed) {
        StackDraft draft = open(me, id);
        Map<String, String> fields = seen(typed);
        Optional.ofNullable(typed.get(StackLook.ALTERNATIVE))
                .ifPresent(words -> fields.put(StackLook.ALTERNATIVE, shortened(words)));
        String step = typed.getOrDefault("step", "");
        if (step.matches("color( #[0-9A-Fa-f]{6})?")) {
            fields.put(StackLook.COLOR, step.substring("color".length()).strip());
        }
        try {
            if (step.equals("draw")) {
                pictures.draw(studio.editor(me), draft.id(), version(typed));
            } else {
                pictures.save(studio.editor(me), draft.id(), version(typed), fields);
            }
        } catch (UserProblem problem) {
            return page(open(me, id), fields, Optional.empty(), Optional.of(problem));
        }
        return Redirect.to(StackPicturePage.address(draft) + "/picture").saying("stacks.saved");
    }

    /** The picture as it would be with what is chosen and not kept yet. */
    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @GetMapping(PICTURE + "/look")
    Answer look(Me me, @PathVariable String id, @RequestParam Map<String, String> chosen) {
        return look(open(me, id), seen(chosen));
    }

    @Holds({Role.APPROVER, Role.DESIGNER, Role.ADMINISTRATOR})
    @GetMapping(DRAFT + "/badge.svg")
    ResponseEntity<String> art(
            Me me, @PathVariable String id, @RequestParam Map<String, String> chosen) {
        StackDraft draft = designs.read(me.id(), DraftId.of(id));
        Edition edition = pictures.asEdition(draft, seen(chosen));
        boolean missing = pictures.isNamed(draft) && !pictures.isHere(draft);
        return ResponseEntity.ok()
                .contentType(new MediaType("image", "svg+xml", StandardCharsets.UTF_8))
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", MicroCredentialFiles.ALONE)
                .body(
                        missing
                                ? BadgeArt.svg(Art.facts(edition, issuer(draft)))
                                : drawn.svg(edition, issuer(draft)));
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(StackPicturePage.ADD)
    Answer add(Me me, HttpServletRequest request) throws IOException {
        StreamedForm form = StreamedForm.of(request).orElseThrow(NotThere::new);
        StackDraft draft = open(me, form.field("draft"));
        String alternative = form.field("alternative");
        Optional<StreamedForm.Arriving> file = Optional.empty();
        try {
            file = form.file();
            StreamedForm.Arriving one =
                    file.orElseThrow(() -> new UserProblem("catalog.template.none"));
            Set<String> leftOut =
                    pictures.add(
                            studio.editor(me),
                            new StackPictures.Wish(
                                    draft.id(), number(form.field("seen")), alternative),
                            one.bytes(),
                            one.name());
            Redirect back = Redirect.to(StackPicturePage.address(draft) + "/picture");
            return leftOut.isEmpty()
                    ? back.saying("catalog.picture.added")
                    : back.saying(
                            "catalog.picture.added.without",
                            String.join(", ", leftOut.stream().sorted().limit(8).toList()));
        } catch (UserProblem problem) {
            file.ifPresent(StreamedForm.Arriving::readOn);
            return page(draft, Map.of(), Optional.of(alternative), Optional.of(problem));
        }
    }

    private StackDraft open(Me me, String id) {
        return designs.open(studio.editor(me), DraftId.of(id));
    }

    private Organization issuer(StackDraft draft) {
        return organizations.find(draft.issuer()).orElseThrow(NotThere::new);
    }

    private StackPicturePage page(
            StackDraft draft,
            Map<String, String> typed,
            Optional<String> bringing,
            Optional<UserProblem> problem) {
        Map<String, String> fields = new LinkedHashMap<>(draft.fields());
        fields.putAll(typed);
        return new StackPicturePage(
                draft,
                look(draft, seen(fields)),
                fields,
                bringing,
                problem.map(UserProblem::text).or(() -> pictures.problem(fields)),
                problem.map(UserProblem::status).orElse(HttpStatus.OK));
    }

    private PictureLook look(StackDraft draft, Map<String, String> chosen) {
        PictureLook.Named named =
                !pictures.isNamed(draft)
                        ? PictureLook.Named.NONE
                        : pictures.isHere(draft)
                                ? PictureLook.Named.HERE
                                : PictureLook.Named.MISSING;
        return new PictureLook(
                pictures.asEdition(draft, chosen),
                issuer(draft),
                StackPicturePage.address(draft),
                query(chosen),
                named);
    }

    /** What of the page can be seen in the picture. */
    private static Map<String, String> seen(Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : StackPictures.SEEN) {
            Optional.ofNullable(typed.get(name))
                    .ifPresent(value -> fields.put(name, shortened(value)));
        }
        return fields;
    }

    private static String shortened(String value) {
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }

    private static int version(Map<String, String> typed) {
        return number(typed.getOrDefault("seen", ""));
    }

    private static int number(String seen) {
        return seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : -1;
    }

    private static String query(Map<String, String> fields) {
        StringBuilder query = new StringBuilder();
        fields.forEach((name, value) -> {
            query.append(query.isEmpty() ? "" : "&").append(name).append('=');
            query.append(UriUtils.encode(value, StandardCharsets.UTF_8));
        });
        return query.toString();
    }
}
