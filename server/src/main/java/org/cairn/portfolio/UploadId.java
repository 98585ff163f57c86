package org.cairn.portfolio;

import java.util.UUID;

/** Which upload in pieces. */
public record UploadId(UUID value) {

    /** Reads an id out of an address; what is no id names nothing. */
    public static UploadId of(String text) {
        return new UploadId(ArtifactId.of(text).value());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
