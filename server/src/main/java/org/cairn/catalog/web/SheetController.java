package org.cairn.catalog.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Draft;
import org.cairn.catalog.DraftId;
import org.cairn.catalog.DraftSaving;
import org.cairn.catalog.Drafts;
import org.cairn.catalog.Sheet;
import org.cairn.catalog.SheetView;
import org.cairn.catalog.ToMend;
import org.cairn.catalog.Typing;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Messages;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.UserProblem;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** The pages on which a draft is written. */
@Controller
class SheetController {

    private static final String DRAFT = "/catalog/drafts/{id}";

    private final Drafts drafts;
    private final Studio studio;
    private final Messages messages;

    SheetController(Drafts drafts, Studio studio, Messages messages) {
        this.drafts = drafts;
        this.studio = studio;
        this.messages = messages;
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @GetMapping({DRAFT + "/{sheet}", DRAFT + "/{sheet}/{item}"})
    Answer sheet(
            Me me,
            @PathVariable String id,
            @PathVariable String sheet,
            @PathVariable Optional<String> item,
            @RequestParam Map<String, String> asked) {
        Draft draft = studio.open(me, id);
        if (draft.became().isPresent()) {
            return Redirect.to("/catalog/drafts/" + draft.id());
        }
        SheetView view = drafts.view(draft, named(sheet, item));
        return studio.page(view, RubricBench.typed(asked));
    }

    /** Keeps the page, then does what was pressed. */
    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping({DRAFT + "/{sheet}", DRAFT + "/{sheet}/{item}"})
    Answer save(
            Me me,
            @PathVariable String id,
            @PathVariable String sheet,
            @PathVariable Optional<String> item,
            HttpServletRequest request) {
        Draft draft = studio.open(me, id);
        Typing typing = typing(named(sheet, item), request);
        try {
            return switch (drafts.save(studio.editor(me), draft.id(), typing)) {
                case DraftSaving.Saved saved -> next(saved, request);
                case DraftSaving.Conflict conflict -> studio.page(conflict);
            };
        } catch (UserProblem problem) {
            return studio.page(drafts.typed(draft, typing), problem.text());
        }
    }

    private Answer next(DraftSaving.Saved saved, HttpServletRequest request) {
        Outline outline = studio.outline(saved.view().draft(), Optional.of(saved.view().sheet()));
        String here = outline.address(saved.view().sheet());
        String added = saved.added();
        if (added.startsWith("parts/") || added.startsWith("rubric/")) {
            boolean stays = !field(request, "step").startsWith("add");
            return Redirect.to(stays ? here : outline.address() + "/" + added);
        }
        if (!added.isEmpty()) {
            return Redirect.to(here + "#" + Field.id(added));
        }
        String go = field(request, "go");
        if (go.matches("films/[a-z0-9-]{1,60}/(film|captions|poster)")) {
            return Redirect.to(outline.address() + "/" + go);
        }
        return switch (go) {
            case "next" ->
                    Redirect.to(
                            outline.next()
                                    .map(outline::address)
                                    .orElse(outline.address() + "/publication"));
            case "template" ->
                    Redirect.to(outline.address() + "/templates/of/" + saved.view().sheet().item());
            case "picture" -> Redirect.to(outline.address() + "/picture/own");
            case "try" -> Redirect.to(here + sample(request) + "#bench");
            default -> Redirect.to(here).saying("catalog.studio.kept");
        };
    }

    private static String sample(HttpServletRequest request) {
        StringBuilder query = new StringBuilder();
        request.getParameterMap()
                .forEach((name, values) -> {
                    if (name.startsWith("sample.") && !values[0].isEmpty()) {
                        query.append(query.isEmpty() ? '?' : '&')
                                .append(UriUtils.encode(name, "UTF-8"))
                                .append('=')
                                .append(UriUtils.encode(values[0], "UTF-8"));
                    }
                });
        return query.toString();
    }

    /** Autosave of one page; 409 when it was changed elsewhere. */
    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping({DRAFT + "/kept/{sheet}", DRAFT + "/kept/{sheet}/{item}"})
    ResponseEntity<Map<String, Object>> keep(
            Me me,
            Locale locale,
            @PathVariable Map<String, String> place,
            HttpServletRequest request) {
        Sheet sheet =
                named(place.getOrDefault("sheet", ""), Optional.ofNullable(place.get("item")));
        Typing typing = typing(sheet, request);
        DraftSaving saving =
                drafts.save(
                        studio.editor(me),
                        DraftId.of(place.getOrDefault("id", "")),
                        new Typing(sheet, typing.seen(), typing.fields(), ""));
        Map<String, Object> body = new LinkedHashMap<>();
        if (saving instanceof DraftSaving.Saved saved) {
            tell(body, saved.view(), me, locale);
        }
        return ResponseEntity.status(
                        saving instanceof DraftSaving.Saved ? HttpStatus.OK : HttpStatus.CONFLICT)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }

    /** What a page shows of itself without being loaded again. */
    private void tell(Map<String, Object> body, SheetView view, Me me, Locale locale) {
        Outline outline = studio.outline(view.draft(), Optional.of(view.sheet()));
        String time =
                DateTimeFormatter.ofPattern(messages.in(locale, "platform.time"), locale)
                        .format(view.draft().savedAt().atZone(me.person().zone()));
        Map<String, String> wrong = new HashMap<>();
        List<ToMend> here = outline.of(view.sheet());
        here.stream()
                .filter(one -> !one.missing() && !one.isSum())
                .forEach(one -> wrong.put(one.field(), messages.in(locale, one.message())));
        body.put("seen", view.seen());
        body.put("saved", messages.in(locale, "catalog.studio.saved", time));
        body.put("wrong", wrong);
        body.put("missing", here.stream().filter(ToMend::missing).map(ToMend::field).toList());
        body.put("state", messages.in(locale, outline.state(view.sheet())));
        body.put(
                "meter",
                messages.in(locale, "catalog.studio.meter", outline.done(), outline.total()));
    }

    private static Sheet named(String sheet, Optional<String> item) {
        return Sheet.named(sheet, item.orElse("")).orElseThrow(NotThere::new);
    }

    private static Typing typing(Sheet sheet, HttpServletRequest request) {
        Map<String, List<String>> fields = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
        String step = field(request, "step");
        return new Typing(sheet, field(request, "seen"), fields, step);
    }

    private static String field(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
