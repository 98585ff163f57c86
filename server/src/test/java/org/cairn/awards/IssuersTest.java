package org.cairn.awards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cairn.CairnTest;
import org.cairn.awards.Issuing.District;
import org.cairn.openbadges.key.Ed25519Key;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An issuer's keys are made once and kept sealed. */
@CairnTest
class IssuersTest {

    private final Issuing issuing;
    private final Awards awards;
    private final Issuers issuers;
    private final JdbcClient db;

    IssuersTest(Issuing issuing, Awards awards, Issuers issuers, JdbcClient db) {
        this.issuing = issuing;
        this.awards = awards;
        this.issuers = issuers;
        this.db = db;
    }

    @Test
    void anIssuerOpenedByTwoAtOnceHasOneKey() throws Exception {
        for (int round = 0; round < 5; round++) {
            District district = issuing.district();
            AwardOrder order = Issuing.order(district, issuing.person("Ana Pérez"));
            try (var threads = Executors.newFixedThreadPool(3)) {
                List<Future<?>> three =
                        List.of(
                                threads.submit(() -> issuers.open(district.organization().id())),
                                threads.submit(() -> issuing.issue(order)),
                                threads.submit(() -> issuers.open(district.organization().id())));
                for (Future<?> one : three) {
                    one.get();
                }
            }
            assertThat(issuers.find(district.organization().id()).orElseThrow().keys()).hasSize(1);
            assertThat(awards.ofSubmission(order.submission())).isPresent();
        }
    }

    @Test
    void thePrivateKeyIsNowhereInClear() {
        District district = issuing.district();
        issuing.issue(district, "Ana Pérez");
        byte[] sealed =
                db.sql("select sealed_seed from awards.issuer_key where issuer = :issuer")
                        .param("issuer", district.organization().id().value())
                        .query((rs, index) -> rs.getBytes(1))
                        .single();
        var publicKey =
                issuers.find(district.organization().id()).orElseThrow().keys().getFirst().key();

        assertThat(sealed).hasSizeGreaterThan(32 + 16);
        for (int i = 0; i + 32 <= sealed.length; i++) {
            byte[] window = Arrays.copyOfRange(sealed, i, i + 32);
            assertThat(Ed25519Key.fromSeed(window).publicKey()).isNotEqualTo(publicKey);
        }
    }
}
