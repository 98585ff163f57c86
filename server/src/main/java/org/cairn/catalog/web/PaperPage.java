package org.cairn.catalog.web;

import org.cairn.platform.web.Frame;

/** An edition on paper: the same facts as on the screen, with the address it came from. */
public record PaperPage(Frame frame, MicroCredentialPage about, String address) {

    public LearningPlanPage plan() {
        return new LearningPlanPage(about);
    }

    /** The document's title names the edition. */
    public String title() {
        return about.definition().title()
                + ", "
                + frame.t("catalog.edition.number", about.edition().number());
    }
}
