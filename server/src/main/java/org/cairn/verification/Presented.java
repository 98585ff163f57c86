package org.cairn.verification;

import java.net.URI;
import java.util.Arrays;
import java.util.Objects;

/** What somebody holds out to be checked. */
public sealed interface Presented {

    /** A file, such as a picture with a record inside. */
    record OfFile(String name, byte[] bytes) implements Presented {

        @Override
        public boolean equals(Object other) {
            return other instanceof OfFile file
                    && file.name.equals(name)
                    && Arrays.equals(file.bytes, bytes);
        }

        @Override
        public int hashCode() {
            return Objects.hash(name, Arrays.hashCode(bytes));
        }

        @Override
        public String toString() {
            return "OfFile[" + name + ", " + bytes.length + " bytes]";
        }
    }

    /** The record itself: JSON or a compact JWS. */
    record OfText(String text) implements Presented {}

    /** An address on the web where the record or a page of the badge is. */
    record OfLink(URI address) implements Presented {}
}
