package org.cairn.openbadges.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.IntStream;
import org.cairn.openbadges.OpenBadgesProblem;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.status.StatusList;
import org.junit.jupiter.api.Test;

/** A list is unpacked once for as long as not one byte of it changes, and few are kept. */
class KeptListsTest {

    private static final byte[] BADGE = StrictJson.write(TestIssuer.badge());

    private final KeptLists lists = new KeptLists();

    @Test
    void theSameBytesAreReadOnceAndOthersAnew() {
        byte[] list = StrictJson.write(TestIssuer.list(StatusList.empty()));
        byte[] changed = StrictJson.write(TestIssuer.list(StatusList.empty().with(3187)));

        assertThat(lists.read(list.clone())).isSameAs(lists.read(list));
        assertThat(lists.read(changed)).isNotSameAs(lists.read(list));
        assertThat(lists.read(changed).list().list().isSet(3187)).isTrue();
        assertThat(lists.read(list).list().list().isSet(3187)).isFalse();
    }

    @Test
    void whatIsNoListIsRefusedEachTime() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> lists.read("{}".getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(OpenBadgesProblem.class);
        }
    }

    @Test
    void theOneThatWasNotAskedForTheLongestGoesFirst() {
        var random = new Random(4);
        byte[] first = StrictJson.write(TestIssuer.list(StatusList.empty()));
        byte[] second = StrictJson.write(TestIssuer.list(StatusList.empty().with(1)));
        var oldest = lists.read(first);
        var used = lists.read(second);
        IntStream.range(0, 16)
                .mapToObj(n -> StatusList.empty(1_000_000).with(random.ints(200_000, 0, 1_000_000)))
                .forEach(list -> {
                    lists.read(StrictJson.write(TestIssuer.list(list)));
                    assertThat(lists.read(second)).isSameAs(used);
                });

        assertThat(lists.read(first)).isNotSameAs(oldest);
    }

    /** Whether it is to be believed is asked each time, and so is the list itself. */
    @Test
    void oneVerifierNoticesWhatChangesBetweenTwoChecks() {
        var web = TestIssuer.web();
        var verifier = new Verifier(web);
        assertThat(verifier.verify(BADGE, TestIssuer.NOW).verdict()).isEqualTo(Verdict.GENUINE);

        web.with(TestIssuer.LIST, TestIssuer.list(StatusList.empty().with(3187)));
        assertThat(verifier.verify(BADGE, TestIssuer.NOW).verdict()).isEqualTo(Verdict.REVOKED);

        var foreign = TestIssuer.list(StatusList.empty());
        foreign.put("validFrom", "2026-07-01T00:00:00Z");
        web.with(TestIssuer.LIST, foreign);
        for (int i = 0; i < 2; i++) {
            assertThat(verifier.verify(BADGE, TestIssuer.NOW).finding("status"))
                    .get()
                    .extracting(found -> found.summary().key())
                    .isEqualTo("status.list-unsigned");
        }

        web.with(TestIssuer.LIST, TestIssuer.list(StatusList.empty()));
        assertThat(verifier.verify(BADGE, TestIssuer.NOW).verdict()).isEqualTo(Verdict.GENUINE);
    }
}
