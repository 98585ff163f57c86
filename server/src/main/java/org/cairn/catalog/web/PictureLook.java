package org.cairn.catalog.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Art;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Edition;
import org.cairn.people.Organization;
import org.cairn.platform.art.BadgeContrast;
import org.cairn.platform.art.BadgeFacts;
import org.cairn.platform.art.Outline;
import org.cairn.platform.art.StackStyle;
import org.cairn.platform.web.Page;

/**
 * The badge of a draft as it would be with what is chosen now, and whether it can be read.
 *
 * @param edition the draft as an edition, with what is chosen and perhaps not kept
 * @param address where the draft is
 * @param query what is chosen, for the address of the picture
 * @param named whether a picture of one's own is named, and whether it is here
 */
public record PictureLook(
        Edition edition, Organization issuer, String address, String query, Named named)
        implements Page {

    /** What of a picture of one's own there is. */
    public enum Named {
        NONE,
        MISSING,
        HERE
    }

    /** Colors that one can begin with, by name; with each of them everything can be read. */
    private static final Map<String, String> SWATCHES = swatches();

    private static Map<String, String> swatches() {
        Map<String, String> swatches = new LinkedHashMap<>();
        swatches.put("blue", "#17457F");
        swatches.put("teal", "#0D5560");
        swatches.put("green", "#1F5A3E");
        swatches.put("olive", "#4A5216");
        swatches.put("ochre", "#6A4A0B");
        swatches.put("brick", "#83391B");
        swatches.put("rose", "#7A2444");
        swatches.put("plum", "#5E2750");
        swatches.put("indigo", "#333A5E");
        swatches.put("slate", "#39434E");
        return swatches;
    }

    @Override
    public String template() {
        return "catalog/draft-picture-look";
    }

    public Map<String, String> colors() {
        return SWATCHES;
    }

    public Definition definition() {
        return edition.definition();
    }

    /** Where the picture is; each look has an address of its own, so that no old one is shown. */
    public String art() {
        return address + "/badge.svg" + (query.isEmpty() ? "" : "?" + query);
    }

    public String words() {
        return Art.words(edition, issuer);
    }

    /** Whether the picture is drawn here, out of what is chosen. */
    public boolean isDrawn() {
        return named != Named.HERE;
    }

    public BadgeFacts facts() {
        return Art.facts(edition, issuer);
    }

    public List<BadgeContrast> contrasts() {
        return BadgeContrast.of(facts().stack());
    }

    public List<BadgeContrast> tooLittle() {
        return contrasts().stream().filter(one -> !one.isEnough()).toList();
    }

    public boolean isReadable() {
        return tooLittle().isEmpty();
    }

    /** The color nearest to the chosen one with which everything can be read. */
    public Optional<String> nearest() {
        return isReadable()
                ? Optional.empty()
                : definition().picture().color().map(BadgeContrast::nearest);
    }

    public boolean isColored(String color) {
        return definition().picture().color().equals(Optional.of(color));
    }

    /** The outline that follows from the stack. */
    public Outline usual() {
        return StackStyle.of(definition().stack().name()).outline();
    }
}
