package org.cairn.portfolio;

import java.text.Normalizer;
import org.cairn.platform.files.Sha256;

/** A text in Markdown, composed (NFC). */
public record TextContent(String markdown) implements Content {

    public TextContent {
        markdown = Normalizer.normalize(markdown, Normalizer.Form.NFC);
        if (markdown.isBlank()) {
            throw new IllegalArgumentException("a text says something");
        }
    }

    @Override
    public Sha256 hash() {
        return Sha256.ofText(markdown);
    }
}
