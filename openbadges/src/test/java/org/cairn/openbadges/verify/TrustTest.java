package org.cairn.openbadges.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.verify.TrustRegistry.Standing;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Who vouches for an issuer is told when the caller says whom to ask, and of real issuers only. */
class TrustTest {

    private final List<String> asked = new ArrayList<>();
    private final Web web = TestIssuer.web();
    private Standing standing = new Standing.Vouched("The state board", "Harbor Mesa USD");

    @Test
    void theOneWhoVouchesAndTheNameItUsesAreTold() {
        var report = verify(TestIssuer.badge());

        assertThat(trust(report).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(trust(report).summary().english())
                .isEqualTo("The state board has this issuer as Harbor Mesa USD.");
        assertThat(asked).containsExactly(TestIssuer.DID);
    }

    @Test
    void anIssuerWhomNobodyKnowsIsToldAndItsBadgeStaysGenuine() {
        standing = new Standing.Unlisted("The state board");

        var report = verify(TestIssuer.badge());

        assertThat(trust(report).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(trust(report).severity()).isEqualTo(Severity.ADVICE);
        assertThat(report.verdict()).isEqualTo(Verdict.GENUINE);
    }

    @Test
    void aRegistryThatIsSilentOrFailsLeavesItOpen() {
        standing = new Standing.Unknown("down");
        assertThat(trust(verify(TestIssuer.badge())).outcome()).isEqualTo(Outcome.UNCHECKED);

        TrustRegistry broken =
                issuer -> {
                    throw new IllegalStateException("fault");
                };
        var report =
                new Verifier(web)
                        .asking(broken)
                        .verify(StrictJson.write(TestIssuer.badge()), TestIssuer.NOW);
        assertThat(trust(report).outcome()).isEqualTo(Outcome.UNCHECKED);
        assertThat(report.verdict()).isEqualTo(Verdict.GENUINE);
    }

    /** Everybody can write the id of a good issuer into a badge. */
    @Test
    void nobodyIsAskedAboutAnIssuerWhoDidNotCertainlyIssueTheBadge() {
        var forged = TestIssuer.sign(TestIssuer.draft(), TestIssuer.key(2));
        var changed = TestIssuer.badge();
        changed.put("name", "Another");

        for (var badge : List.of(forged, changed)) {
            var report = verify(badge);
            assertThat(trust(report).outcome()).isEqualTo(Outcome.UNCHECKED);
            assertThat(trust(report).summary().key()).isEqualTo("trust.unproven");
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void withoutARegistryNothingIsSaid() {
        var report = new Verifier(web).verify(StrictJson.write(TestIssuer.badge()), TestIssuer.NOW);

        assertThat(report.finding("trust")).isEmpty();
    }

    private Report verify(ObjectNode badge) {
        return new Verifier(web)
                .asking(issuer -> {
                    asked.add(issuer);
                    return standing;
                })
                .verify(StrictJson.write(badge), TestIssuer.NOW);
    }

    private static Finding trust(Report report) {
        return report.finding("trust").orElseThrow();
    }
}
