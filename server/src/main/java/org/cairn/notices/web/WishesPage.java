package org.cairn.notices.web;

import java.util.Map;
import org.cairn.notices.Kind;
import org.cairn.platform.web.Page;

/** The choice of what comes by mail. */
public record WishesPage(String email, Map<Kind, Boolean> wishes) implements Page {

    @Override
    public String template() {
        return "notices/wishes";
    }
}
