package org.cairn.catalog.web;

import java.util.Optional;
import org.cairn.catalog.Sheet;
import org.cairn.catalog.TemplateFiles;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/** Where a designer brings a file to a part of a draft. */
public record TemplatePage(Outline outline, Sheet sheet, Optional<Text> problem, HttpStatus status)
        implements Page {

    static final String ADD = "/catalog/drafts/templates";

    @Override
    public String template() {
        return "catalog/draft-template";
    }

    public String action() {
        return ADD;
    }

    public long mostMegabytes() {
        return TemplateFiles.MOST_BYTES >> 20;
    }
}
