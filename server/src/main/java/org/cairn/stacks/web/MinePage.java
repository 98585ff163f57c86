package org.cairn.stacks.web;

import java.util.List;
import org.cairn.platform.web.Page;
import org.cairn.stacks.Progress;

/** The stacks that somebody has begun. */
public record MinePage(List<Progress> stacks) implements Page {

    public MinePage {
        stacks = List.copyOf(stacks);
    }

    @Override
    public String template() {
        return "stacks/mine";
    }
}
