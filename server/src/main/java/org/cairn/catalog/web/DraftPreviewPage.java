package org.cairn.catalog.web;

import org.cairn.platform.web.Page;

/**
 * What the public page of a draft would look like.
 *
 * @param about the draft as an edition, dots where words are missing
 */
public record DraftPreviewPage(Outline outline, MicroCredentialPage about) implements Page {

    @Override
    public String template() {
        return "catalog/draft-preview";
    }

    public String art() {
        return outline.address() + "/badge.svg";
    }
}
