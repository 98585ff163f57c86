package org.cairn.portfolio.web;

import java.net.IDN;
import java.net.URI;
import org.cairn.platform.text.Markdown;
import org.cairn.platform.web.Page;

/** Evidence that is a page itself: a text, or a link with a word before one leaves. */
public sealed interface EvidencePage extends Page {

    /** A text, made safe. */
    record OfText(String markdown) implements EvidencePage {

        @Override
        public String template() {
            return "portfolio/evidence-text";
        }

        public String html() {
            return Markdown.html(markdown);
        }
    }

    /** A link: where it leads, in full, before anybody goes there. */
    record OfLink(URI address) implements EvidencePage {

        @Override
        public String template() {
            return "portfolio/evidence-link";
        }

        public String host() {
            return IDN.toUnicode(address.getHost());
        }

        public boolean isPlain() {
            return "http".equals(address.getScheme());
        }
    }
}
