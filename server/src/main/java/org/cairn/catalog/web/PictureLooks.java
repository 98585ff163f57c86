package org.cairn.catalog.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.catalog.Art;
import org.cairn.catalog.Draft;
import org.cairn.catalog.Drafts;
import org.cairn.catalog.Edition;
import org.cairn.catalog.OwnPictures;
import org.cairn.catalog.Pictures;
import org.cairn.catalog.Sheet;
import org.cairn.catalog.SheetView;
import org.cairn.catalog.Typing;
import org.cairn.people.Organization;
import org.cairn.people.Organizations;
import org.cairn.platform.art.BadgeArt;
import org.cairn.platform.web.NotThere;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/** Draws the badge of a draft with what is chosen on its page and not kept yet. */
@Component
class PictureLooks {

    private static final Sheet SHEET = Sheet.of(Sheet.Kind.PICTURE);

    /** What of the page can be seen in the picture. */
    private static final List<String> SEEN =
            List.of(
                    "short",
                    "stack.level",
                    "picture.outline",
                    "picture.color",
                    "picture.landscape",
                    "picture.hideLevel");

    private static final int LONGEST = 100;

    private final Drafts drafts;
    private final Organizations organizations;
    private final OwnPictures own;
    private final Pictures pictures;

    PictureLooks(Drafts drafts, Organizations organizations, OwnPictures own, Pictures pictures) {
        this.drafts = drafts;
        this.organizations = organizations;
        this.own = own;
        this.pictures = pictures;
    }

    PictureLook of(Draft draft, MultiValueMap<String, String> chosen) {
        return look(draft, fields(chosen));
    }

    /** As the page shows it, kept or not. */
    PictureLook of(SheetView view) {
        Map<String, List<String>> fields = new HashMap<>();
        SEEN.forEach(name -> fields.put(name, List.of(view.value(name))));
        return look(view.draft(), fields);
    }

    private PictureLook look(Draft draft, Map<String, List<String>> fields) {
        return new PictureLook(
                edition(draft, fields),
                issuer(draft),
                Studio.address(draft),
                query(fields),
                named(draft));
    }

    private Organization issuer(Draft draft) {
        return organizations.find(draft.issuer()).orElseThrow(NotThere::new);
    }

    private PictureLook.Named named(Draft draft) {
        if (!own.isNamed(draft)) {
            return PictureLook.Named.NONE;
        }
        return own.isHere(draft) ? PictureLook.Named.HERE : PictureLook.Named.MISSING;
    }

    ResponseEntity<String> file(Draft draft, MultiValueMap<String, String> chosen) {
        Edition edition = edition(draft, fields(chosen));
        Organization issuer = issuer(draft);
        return ResponseEntity.ok()
                .contentType(new MediaType("image", "svg+xml", StandardCharsets.UTF_8))
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", MicroCredentialFiles.ALONE)
                .body(
                        named(draft) == PictureLook.Named.MISSING
                                ? BadgeArt.svg(Art.facts(edition, issuer))
                                : pictures.svg(edition, issuer));
    }

    private Edition edition(Draft draft, Map<String, List<String>> fields) {
        return drafts.asEdition(
                fields.isEmpty()
                        ? draft
                        : drafts.typed(draft, new Typing(SHEET, "", fields, "")).draft());
    }

    private static Map<String, List<String>> fields(MultiValueMap<String, String> chosen) {
        Map<String, List<String>> fields = new HashMap<>();
        for (String name : SEEN) {
            List<String> values = chosen.getOrDefault(name, List.of());
            if (!values.isEmpty()) {
                String last = values.getLast();
                fields.put(name, List.of(last.length() > LONGEST ? "" : last));
            }
        }
        return fields;
    }

    private static String query(Map<String, List<String>> fields) {
        StringBuilder query = new StringBuilder();
        for (String name : SEEN) {
            if (fields.containsKey(name)) {
                query.append(query.isEmpty() ? "" : "&").append(name).append('=');
                query.append(UriUtils.encode(fields.get(name).getLast(), StandardCharsets.UTF_8));
            }
        }
        return query.toString();
    }
}
