package org.cairn.portfolio.web;

import java.util.Locale;
import java.util.Optional;
import org.cairn.catalog.EvidenceKind;
import org.cairn.people.PersonId;
import org.cairn.platform.text.Markdown;
import org.cairn.platform.web.Frame;
import org.cairn.portfolio.Artifact;
import org.cairn.portfolio.FileContent;
import org.cairn.portfolio.LinkContent;
import org.cairn.portfolio.TextContent;
import org.cairn.portfolio.Viewing;
import org.cairn.portfolio.intake.FileType;
import org.cairn.portfolio.intake.Sizes;

/** A piece of evidence as the portfolio's pages show it. */
public record Piece(Artifact artifact, String view) {

    /** Larger pictures are not worth their bytes as a thumbnail on a phone. */
    private static final long LARGEST_THUMBNAIL = 1_500_000;

    private static final int EXCERPT = 140;

    static Piece of(Artifact artifact, Viewing viewing, PersonId viewer) {
        return new Piece(artifact, viewing.address(artifact, viewer));
    }

    public String path() {
        return "/portfolio/" + artifact.id();
    }

    public String icon() {
        return artifact.kind() == EvidenceKind.FILE ? "document" : artifact.kind().code();
    }

    public boolean hasThumbnail() {
        return artifact.kind() == EvidenceKind.IMAGE
                && artifact.content() instanceof FileContent file
                && file.bytes() <= LARGEST_THUMBNAIL;
    }

    /** The type of a file, such as PDF. */
    public Optional<FileType> type() {
        return artifact.content() instanceof FileContent file
                ? Optional.of(FileType.ofMediaType(file.mediaType()))
                : Optional.empty();
    }

    /** Kind and size, or kind and where a link leads: "PDF, 1.2 MB". */
    public String facts(Frame frame) {
        String kind =
                type().filter(type -> type.kind() == EvidenceKind.FILE)
                        .map(type -> type.ending().toUpperCase(Locale.ROOT))
                        .orElseGet(() -> frame.t("portfolio.kind." + artifact.kind().code()));
        return switch (artifact.content()) {
            case FileContent file -> kind + ", " + Sizes.words(file.bytes(), frame.locale());
            case LinkContent link -> kind + ", " + link.address().getHost();
            case TextContent text -> kind;
        };
    }

    /** The beginning of a text. */
    public String excerpt() {
        if (!(artifact.content() instanceof TextContent text)) {
            return artifact.note();
        }
        String plain = Markdown.plain(text.markdown()).replaceAll("\\s+", " ").strip();
        int letters = plain.codePointCount(0, plain.length());
        return letters <= EXCERPT
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}
