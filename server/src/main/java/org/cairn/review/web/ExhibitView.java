package org.cairn.review.web;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.EvidenceKind;
import org.cairn.platform.text.Markdown;
import org.cairn.platform.web.Frame;
import org.cairn.portfolio.Exhibit;
import org.cairn.portfolio.FileContent;
import org.cairn.portfolio.LinkContent;
import org.cairn.portfolio.TextContent;
import org.cairn.review.RoundDiff;

/**
 * A piece of evidence as its owner sees it beside a prompt.
 *
 * @param address where a file is shown
 * @param signed whether it is a PDF that would show whoever assesses who signed it
 * @param fate whether it was handed in at the same place before; empty in a first round
 */
public record ExhibitView(
        Exhibit exhibit, Optional<String> address, boolean signed, Optional<RoundDiff.Fate> fate) {

    private static final Map<String, String> TYPES =
            Map.of(
                    "application/pdf", "PDF",
                    "text/plain", "TXT",
                    "text/csv", "CSV",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                            "DOCX",
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                            "PPTX",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX");
    private static final double MEGABYTE = 1_000_000;
    private static final double KILOBYTE = 1_000;

    ExhibitView showingSigner(boolean shows) {
        return new ExhibitView(exhibit, address, shows, fate);
    }

    public String icon() {
        return icon(exhibit.kind());
    }

    public static String icon(EvidenceKind kind) {
        return kind == EvidenceKind.FILE ? "document" : kind.code();
    }

    /** "PDF, 1.2 MB", "Video, 40 MB", "Link, example.org". */
    public String facts(Frame frame) {
        String kind = frame.t("review.kind." + exhibit.kind().code());
        return switch (exhibit.content()) {
            case FileContent file ->
                    TYPES.getOrDefault(file.mediaType(), kind)
                            + ", "
                            + size(file.bytes(), frame.locale());
            case LinkContent link -> kind + ", " + link.address().getHost();
            case TextContent text -> kind;
        };
    }

    /** Where a click leads: into the sandbox, or out to the web. */
    public Optional<String> target() {
        return exhibit.content() instanceof LinkContent link
                ? Optional.of(link.address().toString())
                : address;
    }

    public boolean leadsOut() {
        return exhibit.content() instanceof LinkContent;
    }

    /** A text as safe HTML. */
    public Optional<String> html() {
        return exhibit.content() instanceof TextContent text
                ? Optional.of(Markdown.html(text.markdown()))
                : Optional.empty();
    }

    static String size(long bytes, Locale locale) {
        NumberFormat number = NumberFormat.getNumberInstance(locale);
        if (bytes < MEGABYTE) {
            number.setMaximumFractionDigits(0);
            return number.format(Math.max(1, Math.ceil(bytes / KILOBYTE))) + " KB";
        }
        number.setMaximumFractionDigits(1);
        return number.format(bytes / MEGABYTE) + " MB";
    }
}
