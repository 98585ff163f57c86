package org.cairn.portfolio.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.cairn.catalog.EvidenceKind;
import org.cairn.platform.web.Page;
import org.cairn.portfolio.Shelf;

/** The portfolio: what is in it, to search and to add to. */
public record ShelfPage(Shelf shelf, List<Piece> pieces, long count) implements Page {

    @Override
    public String template() {
        return "portfolio/shelf";
    }

    public boolean isFiltered() {
        return !shelf.words().isEmpty() || !shelf.kinds().isEmpty();
    }

    public boolean isOn(EvidenceKind kind) {
        return shelf.kinds().contains(kind);
    }

    public int pages() {
        return (int) Math.max(1, (count + shelf.size() - 1) / shelf.size());
    }

    /** The same list on another page. */
    public String pathOf(int page) {
        String kinds =
                shelf.kinds().stream()
                        .sorted()
                        .map(kind -> "&kind=" + kind.code())
                        .collect(Collectors.joining());
        return "/portfolio?q="
                + URLEncoder.encode(shelf.words(), StandardCharsets.UTF_8)
                + kinds
                + "&page="
                + page;
    }
}
