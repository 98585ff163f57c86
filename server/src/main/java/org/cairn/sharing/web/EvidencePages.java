package org.cairn.sharing.web;

import java.util.List;
import java.util.Optional;
import org.cairn.awards.AwardDetails;
import org.cairn.platform.text.Markdown;
import org.cairn.platform.web.Page;
import org.cairn.portfolio.LinkContent;
import org.cairn.portfolio.TextContent;
import org.cairn.sharing.ShownPiece;

/** The pages around the evidence that stands beside a badge. */
public final class EvidencePages {

    private EvidencePages() {}

    /** All that is shown; this address stands in the credential. */
    public record All(AwardDetails details, List<ShownPiece> pieces) implements Page {

        public All {
            pieces = List.copyOf(pieces);
        }

        @Override
        public String template() {
            return "sharing/evidence-all";
        }
    }

    /** One text or address. */
    public record One(AwardDetails details, ShownPiece piece) implements Page {

        @Override
        public String template() {
            return "sharing/evidence-one";
        }

        /** Safe HTML of a text. */
        public Optional<String> html() {
            return piece.content() instanceof TextContent(String markdown)
                    ? Optional.of(Markdown.html(markdown))
                    : Optional.empty();
        }

        public Optional<String> address() {
            return piece.content() instanceof LinkContent(java.net.URI address)
                    ? Optional.of(address.toString())
                    : Optional.empty();
        }
    }
}
