package org.cairn.openbadges.verify;

import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.bake.Baked;

/**
 * How the bytes that were given carry the record.
 *
 * @param baked the place in the picture, if it is a picture
 * @param bytes length of what was given
 * @param records how many records it carries
 * @param trailing bytes behind the picture
 */
record Carried(Optional<Baked> baked, int bytes, int records, long trailing) {

    static Carried plainly(byte[] bytes) {
        return new Carried(Optional.empty(), bytes.length, 1, 0);
    }

    boolean inPicture() {
        return baked.isPresent();
    }

    List<String> details() {
        return List.of(
                baked.map(found -> found.carrier() + " " + found.form().keyword())
                        .orElse("plain text"),
                bytes + " bytes given, " + records + " record(s) found");
    }
}
