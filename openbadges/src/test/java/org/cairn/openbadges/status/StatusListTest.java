package org.cairn.openbadges.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
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

    /** What follows the list, or stands between its pieces, is looked at as well. */
    @Test
    void padsAndStrayLettersAreProblemsWhereverTheyStand() {
        var large = StatusList.empty(1_000_000).with(new Random(5).ints(100_000, 0, 1_000_000));
        var encoded = large.encode();

        assertThat(StatusList.decode(encoded)).isEqualTo(large);
        assertThat(StatusList.decode(encoded.substring(1))).isEqualTo(large);
        for (int place : new int[] {9, 8_192, 8_193, 16_385, encoded.length() / 2}) {
            var start = encoded.substring(0, place);
            var end = encoded.substring(place + 2);
            for (var odd : new String[] {"==", "=A", "A+", "/A", "\u0141A", " A"}) {
                assertThatThrownBy(() -> StatusList.decode(start + odd + end))
                        .isInstanceOf(StatusProblem.class);
            }
        }
        assertThatThrownBy(() -> StatusList.decode(encoded + "!" + "A".repeat(40_000)))
                .isInstanceOf(StatusProblem.class);
    }

    /** It stands at the end of what is packed, where others may write what they like. */
    @Test
    void theLengthThatAListSaysToHaveIsNoMoreThanAHint() {
        var twice = joined(packed(new byte[20_000]), packed(new byte[] {1, 2, 3}));
        var said = joined(packed(new byte[20_000]), new byte[] {0, 0, 80, 0});
        var none = joined(packed(new byte[20_000]), new byte[4]);

        assertThat(decoded(twice).entries()).isEqualTo(8 * 20_003);
        assertThat(decoded(twice).isSet(8 * 20_000 + 7)).isTrue();
        assertThat(decoded(said).entries()).isEqualTo(8 * 20_000);
        assertThat(decoded(none).entries()).isEqualTo(8 * 20_000);
    }

    private static StatusList decoded(byte[] packed) {
        return StatusList.decode("u" + Base64.getUrlEncoder().encodeToString(packed));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    /** What a thread allocates is more than what it holds at any time. */
    @Test
    void aMillionEntriesAreSetPackedReadAndAskedInLittleMemory() {
        int entries = 1_000_000;
        long own = entries / 8;
        var revoked = new Random(5).ints(10_000, 0, entries).toArray();
        useOnce(revoked);

        var lists = new ArrayList<StatusList>();
        var texts = new ArrayList<String>();
        long set = allocated(() -> lists.add(StatusList.empty(entries).with(revoked)));
        long packed = allocated(() -> texts.add(lists.getFirst().encode()));
        long read = allocated(() -> lists.add(StatusList.decode(texts.getFirst())));
        long asked =
                allocated(() -> {
                    for (int index : revoked) {
                        assert lists.getLast().isSet(index);
                    }
                });

        assertThat(lists.getLast()).isEqualTo(lists.getFirst());
        assertThat(lists.getLast().bytes()).isEqualTo(125_000);
        assertThat(set).as("the empty list and the other one").isLessThan(2 * own + 10_000);
        assertThat(packed).isLessThan(2 * own);
        assertThat(read).isLessThan(2 * own);
        assertThat(asked).isLessThan(10_000);
    }

    private static void useOnce(int[] revoked) {
        var list = StatusList.decode(StatusList.empty(1_000_000).with(revoked).encode());
        assertThat(list.isSet(revoked[0])).isTrue();
        allocated(() -> {});
    }

    private static long allocated(Runnable work) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static String gzip(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(packed(bytes));
    }

    private static byte[] packed(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    @Test
    void aListOfWideEntriesIsLongEnoughForThem() {
        var wide = StatusList.empty(StatusList.MIN_ENTRIES, 4);

        assertThat(wide.entries()).isEqualTo(4 * StatusList.MIN_ENTRIES);
        assertThat(wide.withValue(131_071, 4, 9).value(131_071, 4)).isEqualTo(9);
        assertThat(wide.tooShort(4)).isFalse();
        assertThatThrownBy(() -> StatusList.empty(StatusList.MIN_ENTRIES, 9))
                .isInstanceOf(StatusProblem.class);
        assertThatThrownBy(() -> StatusList.empty(100_000, 4)).isInstanceOf(StatusProblem.class);
        assertThatThrownBy(() -> StatusList.empty(128 << 20, 2)).isInstanceOf(StatusProblem.class);
    }
}
