package org.cairn.home.web;

import java.util.List;
import org.cairn.catalog.Card;
import org.cairn.platform.web.Page;

/** The start page of a stranger. */
public record StartPage(List<Card> some, int total, boolean demo) implements Page {

    @Override
    public String template() {
        return "home/start";
    }
}
