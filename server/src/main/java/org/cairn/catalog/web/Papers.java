package org.cairn.catalog.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cairn.catalog.Art;
import org.cairn.catalog.Edition;
import org.cairn.catalog.EditionId;
import org.cairn.catalog.Pictures;
import org.cairn.people.Organization;
import org.cairn.platform.art.BadgeArt;
import org.cairn.platform.art.Letterhead;
import org.cairn.platform.art.Paper;
import org.cairn.platform.web.Templates;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Prints editions, and keeps the last ones printed. */
@Component
class Papers {

    private static final int MOST = 60;
    private static final int PIXELS = 600;
    private static final String PNG = "badge.png";

    private final Templates templates;
    private final PaperPages pages;
    private final Pictures pictures;
    private final Map<Printed, byte[]> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Printed, byte[]> eldest) {
                    return size() > MOST;
                }
            };

    Papers(Templates templates, PaperPages pages, Pictures pictures) {
        this.templates = templates;
        this.pages = pages;
        this.pictures = pictures;
    }

    /**
     * What a paper depends on beside the program itself.
     *
     * @param around what else of it can change
     */
    private record Printed(
            EditionId edition, Organization issuer, String template, Object around) {}

    byte[] of(Edition edition, Organization issuer) {
        return kept(edition, issuer, "catalog/paper");
    }

    /** Only its learning plan. */
    byte[] plan(Edition edition, Organization issuer) {
        return kept(edition, issuer, "catalog/plan-paper");
    }

    /** A stack, with what its members are today. */
    byte[] of(StackPaperPage page) {
        String template = "catalog/stack-paper";
        Set<EditionId> members =
                page.members().values().stream().map(Edition::id).collect(Collectors.toSet());
        return kept(
                new Printed(
                        page.edition().id(),
                        page.issuer(),
                        template,
                        List.of(members, page.issuers())),
                () -> printed(page.edition(), page.issuer(), template, page.title(), page));
    }

    private byte[] kept(Edition edition, Organization issuer, String template) {
        return kept(
                new Printed(edition.id(), issuer, template, ""),
                () -> {
                    PaperPage page = pages.of(edition, issuer);
                    return printed(edition, issuer, template, page.title(), page);
                });
    }

    private byte[] kept(Printed key, Supplier<byte[]> print) {
        synchronized (kept) {
            byte[] paper = kept.get(key);
            if (paper == null) {
                paper = print.get();
                kept.put(key, paper);
            }
            return paper.clone();
        }
    }

    private byte[] printed(
            Edition edition, Organization issuer, String template, String title, Object page) {
        Letterhead head =
                new Letterhead(
                        title,
                        edition.definition().language().toLanguageTag(),
                        issuer.name(),
                        issuer.brandColor(),
                        edition.publishedAt());
        Optional<byte[]> own =
                pictures.own(edition.definition().picture()).map(one -> one.png(PIXELS));
        String badge =
                own.isPresent()
                        ? image(Art.words(edition, issuer))
                        : BadgeArt.paperSvg(Art.facts(edition, issuer));
        return Paper.pdf(
                head,
                templates.renderText(template, Map.of("page", page, "badge", badge)),
                own.map(png -> Map.of(PNG, png)).orElse(Map.of()));
    }

    private static String image(String words) {
        return "<img src=\"" + PNG + "\" alt=\"" + HtmlUtils.htmlEscapeDecimal(words) + "\"/>";
    }
}
