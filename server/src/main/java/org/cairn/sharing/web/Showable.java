package org.cairn.sharing.web;

import java.util.Map;

/** How a file may be shown to strangers: what browsers only look at, or as a download. */
record Showable(String mediaType, String ending, boolean inline, String policy) {

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'self'; ";
    private static final String STILL =
            NOTHING + "img-src 'self'; style-src 'unsafe-inline'; sandbox";
    private static final String MEDIA = NOTHING + "media-src 'self'; style-src 'unsafe-inline'";
    private static final String PAPER =
            NOTHING + "object-src 'self'; style-src 'unsafe-inline'; img-src 'self'";

    private static final Map<String, String> PICTURES =
            Map.of(
                    "image/png", "png",
                    "image/jpeg", "jpg",
                    "image/gif", "gif",
                    "image/webp", "webp");

    private static final Map<String, String> FILMS =
            Map.of(
                    "video/mp4", "mp4",
                    "video/webm", "webm",
                    "video/quicktime", "mov",
                    "audio/mpeg", "mp3",
                    "audio/mp4", "m4a",
                    "audio/wav", "wav",
                    "audio/vnd.wave", "wav",
                    "audio/ogg", "ogg");

    static Showable of(String mediaType) {
        String picture = PICTURES.get(mediaType);
        if (picture != null) {
            return new Showable(mediaType, picture, true, STILL);
        }
        String film = FILMS.get(mediaType);
        if (film != null) {
            return new Showable(mediaType, film, true, MEDIA);
        }
        return mediaType.equals("application/pdf")
                ? new Showable(mediaType, "pdf", true, PAPER)
                : new Showable("application/octet-stream", "bin", false, STILL);
    }
}
