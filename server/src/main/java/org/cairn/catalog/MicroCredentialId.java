package org.cairn.catalog;

import java.util.Objects;
import java.util.UUID;

/** Names a micro-credential or program through all its editions. */
public record MicroCredentialId(UUID value) {

    public MicroCredentialId {
        Objects.requireNonNull(value);
    }

    public static MicroCredentialId of(String text) {
        return new MicroCredentialId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
