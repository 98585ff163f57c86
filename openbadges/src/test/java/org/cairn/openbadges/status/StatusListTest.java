package org.cairn.openbadges.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class StatusListTest {

    @Test
    void aFreshListHasTheLeastLengthAndNoBitSet() {
        var list = StatusList.empty();

        assertThat(list.entries()).isEqualTo(131_072);
        assertThat(IntStream.range(0, list.entries()).anyMatch(list::isSet)).isFalse();
    }

    @Test
    void settingOneBitLeavesAllOthersAndTheOldList() {
        var before = StatusList.empty();
        var list = before.with(3187);

        assertThat(IntStream.range(0, list.entries()).filter(list::isSet)).containsExactly(3187);
        assertThat(before.isSet(3187)).isFalse();
        assertThat(list.without(3187)).isEqualTo(before);
    }

    @Test
    void whatIsEncodedIsDecodedAgain() {
        var list = StatusList.empty(262_144).with(0, 7, 8, 262_143);

        assertThat(list.encode()).startsWith("uH4sI");
        assertThat(StatusList.decode(list.encode())).isEqualTo(list);
    }

    /** The published example of the standard: all of 131,072 bits clear. */
    @Test
    void theExampleOfTheStandardIsRead() {
        var list =
                StatusList.decode(
                        "uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA");

        assertThat(list).isEqualTo(StatusList.empty());
    }

    @Test
    void entryZeroIsTheLeftmostBit() {
        var list = StatusList.decode("u" + gzip(new byte[] {(byte) 0b1000_0110}));

        assertThat(list.isSet(0)).isTrue();
        assertThat(list.isSet(1)).isFalse();
        assertThat(list.value(2, 2)).isEqualTo(0b01);
        assertThat(list.value(3, 2)).isEqualTo(0b10);
        assertThatThrownBy(() -> list.value(4, 2)).isInstanceOf(StatusProblem.class);
        assertThat(list.tooShort()).isTrue();
    }

    @Test
    void aShortListIsNotIssued() {
        assertThatThrownBy(() -> StatusList.empty(100_000))
                .isInstanceOf(StatusProblem.class)
                .hasMessageContaining("at least 131072");
    }

    @Test
    void anEntryOutsideIsAProblem() {
        assertThatThrownBy(() -> StatusList.empty().isSet(131_072))
                .isInstanceOf(StatusProblem.class);
        assertThatThrownBy(() -> StatusList.empty().with(-1)).isInstanceOf(StatusProblem.class);
    }

    @Test
    void aListThatUnpacksToTooMuchIsRefused() {
        var bomb = "u" + gzip(new byte[40 << 20]);

        assertThat(bomb.length()).isLessThan(100_000);
        assertThatThrownBy(() -> StatusList.decode(bomb)).hasMessageContaining("more than 16 MB");
    }

    @Test
    void brokenListsAreProblems() {
        var cut = StatusList.empty().encode().substring(0, 30);
        assertThatThrownBy(() -> StatusList.decode(cut)).isInstanceOf(StatusProblem.class);
        assertThatThrownBy(() -> StatusList.decode("u?")).isInstanceOf(StatusProblem.class);
        assertThatThrownBy(() -> StatusList.decode("uAAAA")).isInstanceOf(StatusProblem.class);
        assertThatThrownBy(() -> StatusList.decode("")).isInstanceOf(StatusProblem.class);
    }

    private static String gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
    }
}
