package org.cairn.portfolio.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cairn.catalog.EvidenceKind;

/** The kinds of file that are taken as evidence; the first name ending is the one we give. */
public enum FileType {
    PDF("application/pdf", EvidenceKind.FILE, Showing.IN_PLACE, "pdf"),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            EvidenceKind.FILE,
            Showing.DOWNLOAD,
            "docx"),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            EvidenceKind.FILE,
            Showing.DOWNLOAD,
            "xlsx"),
    PPTX(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            EvidenceKind.FILE,
            Showing.DOWNLOAD,
            "pptx"),
    ODT("application/vnd.oasis.opendocument.text", EvidenceKind.FILE, Showing.DOWNLOAD, "odt"),
    ODS(
            "application/vnd.oasis.opendocument.spreadsheet",
            EvidenceKind.FILE,
            Showing.DOWNLOAD,
            "ods"),
    ODP(
            "application/vnd.oasis.opendocument.presentation",
            EvidenceKind.FILE,
            Showing.DOWNLOAD,
            "odp"),
    DOC("application/msword", EvidenceKind.FILE, Showing.DOWNLOAD, "doc"),
    XLS("application/vnd.ms-excel", EvidenceKind.FILE, Showing.DOWNLOAD, "xls"),
    PPT("application/vnd.ms-powerpoint", EvidenceKind.FILE, Showing.DOWNLOAD, "ppt"),
    RTF("application/rtf", EvidenceKind.FILE, Showing.DOWNLOAD, "rtf"),
    TXT("text/plain", EvidenceKind.FILE, Showing.AS_TEXT, "txt", "text", "md", "log"),
    CSV("text/csv", EvidenceKind.FILE, Showing.AS_TEXT, "csv", "tsv"),
    PNG("image/png", EvidenceKind.IMAGE, Showing.IN_PLACE, "png"),
    JPEG("image/jpeg", EvidenceKind.IMAGE, Showing.IN_PLACE, "jpg", "jpeg", "jpe", "jfif"),
    WEBP("image/webp", EvidenceKind.IMAGE, Showing.IN_PLACE, "webp"),
    GIF("image/gif", EvidenceKind.IMAGE, Showing.IN_PLACE, "gif"),
    MP4("video/mp4", EvidenceKind.VIDEO, Showing.IN_PLACE, "mp4", "m4v"),
    MOV("video/quicktime", EvidenceKind.VIDEO, Showing.IN_PLACE, "mov", "qt"),
    WEBM("video/webm", EvidenceKind.VIDEO, Showing.IN_PLACE, "webm"),
    MP3("audio/mpeg", EvidenceKind.AUDIO, Showing.IN_PLACE, "mp3"),
    M4A("audio/mp4", EvidenceKind.AUDIO, Showing.IN_PLACE, "m4a"),
    WAV("audio/wav", EvidenceKind.AUDIO, Showing.IN_PLACE, "wav"),
    OGG("audio/ogg", EvidenceKind.AUDIO, Showing.IN_PLACE, "ogg", "oga", "opus"),
    WEBA("audio/webm", EvidenceKind.AUDIO, Showing.IN_PLACE, "weba");

    /** How a reader gets to see it. */
    public enum Showing {
        IN_PLACE,
        AS_TEXT,
        DOWNLOAD
    }

    private final String mediaType;
    private final EvidenceKind kind;
    private final Showing showing;
    private final List<String> endings;

    FileType(String mediaType, EvidenceKind kind, Showing showing, String... endings) {
        this.mediaType = mediaType;
        this.kind = kind;
        this.showing = showing;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    public EvidenceKind kind() {
        return kind;
    }

    public Showing showing() {
        return showing;
    }

    public String ending() {
        return endings.getFirst();
    }

    /** Whether place, device and names were taken out when the file came in. */
    public boolean losesPlace() {
        return kind == EvidenceKind.IMAGE
                || kind == EvidenceKind.VIDEO
                || kind == EvidenceKind.AUDIO;
    }

    /** The type of a kept file. */
    public static FileType ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such type: " + mediaType));
    }

    /** What a file's name says that it is. */
    static Optional<FileType> ofName(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(type -> type.endings.contains(ending)).findFirst();
    }

    /** What a browser's file chooser offers first for a kind. */
    public static String accepted(EvidenceKind kind) {
        return kind == EvidenceKind.FILE
                ? String.join(
                        ",",
                        Arrays.stream(values())
                                .filter(type -> type.kind == EvidenceKind.FILE)
                                .flatMap(type -> type.endings.stream())
                                .map(ending -> "." + ending)
                                .toList())
                : kind.code() + "/*";
    }
}
