package org.cairn.awards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.cairn.CairnTest;
import org.cairn.awards.Issuing.District;
import org.cairn.people.Browser;
import org.cairn.people.Grant;
import org.cairn.people.OrganizationId;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A badge of a withdrawn key cannot be signed anew: the log is not flooded, the page says so. */
@CairnTest
class StuckSigningTest {

    private final Issuing issuing;
    private final Awards awards;
    private final Issuers issuers;
    private final Withdrawals withdrawals;
    private final People people;
    private final SignedInBrowsers browsers;
    private final JdbcClient db;

    StuckSigningTest(
            Issuing issuing,
            Awards awards,
            Issuers issuers,
            Withdrawals withdrawals,
            People people,
            SignedInBrowsers browsers,
            JdbcClient db) {
        this.issuing = issuing;
        this.awards = awards;
        this.issuers = issuers;
        this.withdrawals = withdrawals;
        this.people = people;
        this.browsers = browsers;
        this.db = db;
    }

    @Test
    void itIsTriedAfterPausesThatGrowAndThePageSaysSo() throws InterruptedException {
        District district = issuing.district();
        OrganizationId id = district.organization().id();
        PersonId administrator = issuing.person("Yolanda Brightwater");
        people.grant(administrator, new Grant(Role.ADMINISTRATOR, id), "system");
        Award sound = issuing.issue(district, "Ana Pérez");
        Award damaged = issuing.issue(district, "Ben Ode");
        String key = issuers.find(id).orElseThrow().keys().getFirst().key().text();
        db.sql("insert into awards.signed_anew values (:id, convert_to(:text, 'UTF8'), now())")
                .param("id", damaged.id().value())
                .param("text", "{\"proof\": \"#" + key + "\"")
                .update();
        withdrawals.withdraw(id, key, "A copy lay on an open share.", administrator);

        await(() -> withdrawals.of(id).getFirst().againAt().isPresent());
        for (int i = 0; i < 20; i++) {
            withdrawals.carryOn();
        }

        assertThat(failures(key)).as("looked at often, tried once or twice").isBetween(1, 2);
        Browser page = browsers.of(administrator);
        assertThat(page.open("/organizations/" + id + "/keys").html())
                .contains("Being signed anew: 0 of 2 badges", "The last try failed.");
        assertThat(new String(awards.credential(sound.id()), StandardCharsets.UTF_8))
                .as("who asks for a badge does not wait for it")
                .doesNotContain("#" + key);

        db.sql("delete from awards.signed_anew where award = :id")
                .param("id", damaged.id().value())
                .update();

        await(() -> withdrawals.of(id).getFirst().finished());
        assertThat(withdrawals.of(id).getFirst().againAt()).isEmpty();
        assertThat(page.open("/organizations/" + id + "/keys").html())
                .contains("All badges that it signed are signed anew.")
                .doesNotContain("The last try failed.");
    }

    @Test
    void eachPauseIsTwiceAsLongAsTheOneBeforeUpToAnHour() {
        assertThat(List.of(0, 1, 2, 8, 9, 60).stream().map(Withdrawals::pause).toList())
                .extracting(Duration::toSeconds)
                .containsExactly(10L, 20L, 40L, 2560L, 3600L, 3600L);
    }

    private int failures(String key) {
        return db.sql("select failures from awards.signing_anew where public_key = :key")
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    private static void await(BooleanSupplier wished) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!wished.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(100);
        }
        assertThat(wished.getAsBoolean()).isTrue();
    }
}
