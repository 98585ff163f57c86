package org.cairn.recognition.web;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Card;
import org.cairn.catalog.Catalog;
import org.cairn.people.FieldProblems;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.Organization;
import org.cairn.people.Role;
import org.cairn.platform.text.Csv;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.UserProblem;
import org.cairn.recognition.RecognitionFile;
import org.cairn.recognition.Recognitions;
import org.cairn.recognition.WorthForm;
import org.cairn.recognition.web.RecognitionPages.Wanted;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where administrators say what their organization counts each micro-credential for. */
@Controller
class RecognitionController {

    private static final String PLACE = "/recognition/{place:[a-z0-9-]+}";
    private static final String LINE = PLACE + "/{slug:[a-z0-9-]+}";

    private final Recognitions recognitions;
    private final RecognitionPages pages;
    private final Catalog catalog;

    RecognitionController(Recognitions recognitions, RecognitionPages pages, Catalog catalog) {
        this.recognitions = recognitions;
        this.pages = pages;
        this.catalog = catalog;
    }

    /** The first of the organizations that one may speak for, or the one that was chosen. */
    @Holds(Role.ADMINISTRATOR)
    @GetMapping("/recognition")
    Answer begin(Me me, @RequestParam(defaultValue = "") String organization) {
        return recognitions.mine(me.id()).stream()
                .filter(mine -> organization.isEmpty() || mine.slug().equals(organization))
                .findFirst()
                .map(mine -> Redirect.to("/recognition/" + mine.slug()))
                .orElseThrow(NotThere::new);
    }

    @Holds(Role.ADMINISTRATOR)
    @GetMapping(PLACE)
    Answer list(Me me, @PathVariable String place, @RequestParam Map<String, String> asked) {
        Wanted wanted = wanted(me, place, asked);
        String edit = asked.getOrDefault("edit", "");
        return edit.isEmpty()
                ? pages.list(wanted)
                : pages.editing(wanted, edit, WorthForm.day(asked.getOrDefault("from", "")));
    }

    @Holds(Role.ADMINISTRATOR)
    @PostMapping(LINE)
    Answer say(
            Me me,
            @PathVariable String place,
            @PathVariable String slug,
            @RequestParam Map<String, String> typed) {
        Organization mine = pages.place(me, place);
        Card card = pages.card(slug);
        try {
            boolean news =
                    recognitions.say(
                            me.id(),
                            mine.id(),
                            card.id(),
                            WorthForm.read(typed, recognitions.today()));
            return back(place, slug, typed)
                    .saying(news ? "recognition.said" : "recognition.same", card.title());
        } catch (FieldProblems problems) {
            return pages.editing(wanted(me, place, typed), slug, typed, problems.byField());
        }
    }

    /** From today on it counts for nothing; with a day only what was to begin on it is dropped. */
    @Holds(Role.ADMINISTRATOR)
    @PostMapping(LINE + "/withdrawal")
    Answer withdraw(
            Me me,
            @PathVariable String place,
            @PathVariable String slug,
            @RequestParam Map<String, String> typed) {
        Organization mine = pages.place(me, place);
        Card card = pages.card(slug);
        Optional<LocalDate> day = WorthForm.day(typed.getOrDefault("day", ""));
        if (day.isPresent()) {
            recognitions.takeBack(me.id(), mine.id(), card.id(), day.get());
            return back(place, slug, typed).saying("recognition.taken-back", card.title());
        }
        recognitions.withdraw(me.id(), mine.id(), card.id());
        return back(place, slug, typed).saying("recognition.withdrawn", card.title());
    }

    @Holds(Role.ADMINISTRATOR)
    @GetMapping(PLACE + ".csv")
    ResponseEntity<byte[]> file(Me me, @PathVariable String place) {
        Organization mine = pages.place(me, place);
        String file = RecognitionFile.write(catalog.all(), recognitions.today(me.id(), mine.id()));
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"recognition-" + mine.slug() + ".csv\"")
                .header("Cache-Control", "no-store")
                .body(file.getBytes(StandardCharsets.UTF_8));
    }

    @Holds(Role.ADMINISTRATOR)
    @PostMapping(PLACE)
    Answer bring(Me me, @PathVariable String place, @RequestParam Optional<MultipartFile> file)
            throws IOException {
        Organization mine = pages.place(me, place);
        Wanted wanted = new Wanted(me, place, "", 1, "");
        try {
            String text = text(file);
            return pages.brought(
                    wanted, recognitions.bring(me.id(), mine.id(), text), Optional.empty());
        } catch (UserProblem problem) {
            return pages.brought(wanted, List.of(), Optional.of(problem.text()));
        }
    }

    private static String text(Optional<MultipartFile> file) throws IOException {
        if (file.isEmpty() || file.get().isEmpty()) {
            throw new UserProblem("recognition.file.empty");
        }
        if (file.get().getSize() > RecognitionPage.MOST_BYTES) {
            throw new UserProblem("recognition.file.large");
        }
        return Csv.text(file.get().getBytes());
    }

    private static Wanted wanted(Me me, String place, Map<String, String> asked) {
        return new Wanted(
                me,
                place,
                asked.getOrDefault("q", ""),
                page(asked.getOrDefault("page", "1")),
                asked.getOrDefault("said", ""));
    }

    /** To the list as it was, in which the line that was said stands in any case. */
    private static Redirect back(String place, String slug, Map<String, String> typed) {
        String query = URLEncoder.encode(typed.getOrDefault("q", ""), StandardCharsets.UTF_8);
        return Redirect.to(
                "/recognition/"
                        + place
                        + "?page="
                        + page(typed.getOrDefault("page", "1"))
                        + (query.isEmpty() ? "" : "&q=" + query)
                        + "&said="
                        + slug
                        + "#"
                        + slug);
    }

    private static int page(String text) {
        return text.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(text) : 1;
    }
}
