package org.cairn.openbadges.verify;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Every reader of what strangers bring, on samples and on all that once broke it: files in {@code
 * ReadersFuzzTestInputs}. With {@code JAZZER_FUZZ=1} in the environment, one of them looks for more
 * as the coverage leads it ({@code -Dtest='ReadersFuzzTest#png'}), and what it finds becomes a file
 * there.
 */
class ReadersFuzzTest {

    private static final String LONGEST = "10m";

    @FuzzTest(maxDuration = LONGEST)
    void json(byte[] given) {
        ParserTargets.json(given);
    }

    /** Checksums are set right, as hardly any input would get past them. */
    @FuzzTest(maxDuration = LONGEST)
    void png(byte[] given) {
        ParserTargets.png(Mutations.mended(given));
    }

    @FuzzTest(maxDuration = LONGEST)
    void svg(byte[] given) {
        ParserTargets.svg(given);
    }

    @FuzzTest(maxDuration = LONGEST)
    void statusList(byte[] given) {
        ParserTargets.statusList(given);
    }

    @FuzzTest(maxDuration = LONGEST)
    void didDocument(byte[] given) {
        ParserTargets.didDocument(given);
    }

    @FuzzTest(maxDuration = LONGEST)
    void disclosure(byte[] given) {
        ParserTargets.disclosure(given);
    }

    @FuzzTest(maxDuration = LONGEST)
    void jws(byte[] given) {
        wrapped(given);
    }

    /** Header and payload stand in clear, with a NUL between them, and are wrapped here. */
    static void wrapped(byte[] given) {
        int end = 0;
        while (end < given.length && given[end] != 0) {
            end++;
        }
        int payload = Math.min(given.length, end + 1);
        ParserTargets.badge(
                (url(given, 0, end) + '.' + url(given, payload, given.length) + ".AAAA")
                        .getBytes(StandardCharsets.US_ASCII));
    }

    private static String url(byte[] bytes, int from, int to) {
        var part = ByteBuffer.allocate(to - from).put(bytes, from, to - from).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(part);
    }
}
