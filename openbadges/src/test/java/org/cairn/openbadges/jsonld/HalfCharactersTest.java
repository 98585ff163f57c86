package org.cairn.openbadges.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cairn.openbadges.credential.SampleBadges;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Half a character and a question mark are the same in bytes, and not the same in a badge. */
class HalfCharactersTest {

    private static final List<String> WHOLE = List.of("Why?", "\ud83c\udfeb?", "?", "\u00e9");
    private static final List<String> HALF =
            List.of("\ud83c", "?\udfeb", "\udfeb\ud83c?", "\u00e9\ud83c");

    private final Canonicalizer canonicalizer = Canonicalizer.standard();

    @Test
    void inTexts() {
        ObjectNode badge = SampleBadges.smallest().toJson();
        WHOLE.forEach(text -> isTaken(badge.put("name", text)));
        HALF.forEach(text -> isLeft(badge.put("name", text)));
    }

    @Test
    void inAddressesOfWhatIsSpokenOf() {
        ObjectNode badge = SampleBadges.smallest().toJson();
        WHOLE.forEach(text -> isTaken(badge.put("id", address(text))));
        HALF.forEach(text -> isLeft(badge.put("id", address(text))));
    }

    @Test
    void inAddressesOfWhatIsPointedTo() {
        ObjectNode badge = SampleBadges.smallest().toJson();
        ObjectNode image = badge.putObject("image").put("type", "Image");
        WHOLE.forEach(text -> {
            image.put("id", address(text));
            isTaken(badge);
        });
        HALF.forEach(text -> {
            image.put("id", address(text));
            isLeft(badge);
        });
    }

    private static String address(String end) {
        return "https://a.example/" + end;
    }

    private void isTaken(ObjectNode badge) {
        assertThat(canonicalizer.compiled(badge, "SHA-256"))
                .contains(canonicalizer.general(badge, "SHA-256"));
    }

    private void isLeft(ObjectNode badge) {
        assertThat(canonicalizer.compiled(badge, "SHA-256")).isEmpty();
    }
}
