package org.cairn.portfolio;

import java.util.Optional;

/**
 * What an educator writes on a piece of evidence.
 *
 * @param note for whoever reads it, may be empty
 * @param replaces the piece that this one is a newer version of
 */
public record Label(String title, String note, Optional<ArtifactId> replaces) {

    public static Label of(String title, String note) {
        return new Label(title, note, Optional.empty());
    }
}
