package org.cairn.home.web;

import java.util.List;
import org.cairn.catalog.Card;
import org.cairn.platform.web.Page;

/**
 * The start page of a stranger.
 *
 * @param total how many micro-credentials there are besides the stacks
 */
public record StartPage(List<Card> some, int total, int stacks, boolean demo) implements Page {

    @Override
    public String template() {
        return "home/start";
    }
}
