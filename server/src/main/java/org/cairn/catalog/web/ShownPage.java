package org.cairn.catalog.web;

import java.util.List;
import org.cairn.catalog.SheetView;
import org.cairn.platform.web.Frame;

/** A page of a draft for people who only read what is written on it. */
public record ShownPage(ReadingPage page) {

    public String title(Frame frame) {
        return page.outline().title(frame, page.sheet());
    }

    public boolean isItem() {
        return page.sheet().kind().isItem();
    }

    /** What says something; files are named by their names. */
    public List<SheetView.Line> lines() {
        return page.view().lines().stream()
                .filter(line -> !line.value().isBlank())
                .filter(line -> !line.field().endsWith("sha256"))
                .toList();
    }
}
