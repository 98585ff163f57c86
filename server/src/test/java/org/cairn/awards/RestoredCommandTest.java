package org.cairn.awards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.cairn.CairnTest;
import org.cairn.awards.Issuing.District;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.settings.Settings;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody says who has restored a copy of the data. */
@CairnTest
class RestoredCommandTest {

    private final Issuing issuing;
    private final Awards awards;
    private final StatusLists lists;
    private final AuditLog log;
    private final Settings settings;
    private final JdbcClient db;

    RestoredCommandTest(
            Issuing issuing,
            Awards awards,
            StatusLists lists,
            AuditLog log,
            Settings settings,
            JdbcClient db) {
        this.issuing = issuing;
        this.awards = awards;
        this.lists = lists;
        this.log = log;
        this.settings = settings;
        this.db = db;
    }

    @Test
    void noBadgeGetsThePlaceOfOneThatTheCopyDoesNotKnow() {
        District district = issuing.district();
        Award before = issuing.issue(district, "Ana Before");
        long entries = entries();

        assertThat(said()).contains("closed").contains("revokes or suspends them anew");
        Award after = issuing.issue(district, "Bao After");

        assertThat(list(after)).isNotEqualTo(list(before));
        assertThat(entries()).isEqualTo(entries + 1);
        assertThat(log.check().whole()).isTrue();
        assertThat(lists.document(list(before))).as("still published").isPresent();
        awards.revoke(before.id(), "A mistake.", district.approver());
        assertThat(awards.find(after.id()).orElseThrow().revocation()).isEmpty();
    }

    @Test
    void theNameOfAListIsNoneThatWasOpenedMeanwhile() {
        District district = issuing.district();
        String slug = district.organization().slug();
        String first = list(issuing.issue(district, "Ana Before"));
        said();
        String second = list(issuing.issue(district, "Bao After"));

        assertThat(first).matches(slug + "-1-[0-9a-z]{6}");
        assertThat(second).matches(slug + "-2-[0-9a-z]{6}");
        assertThat(first.substring(first.length() - 6))
                .isNotEqualTo(second.substring(second.length() - 6));
    }

    @Test
    void saidAgainItClosesNothing() {
        said();
        assertThat(said()).contains("No status list was open.");
    }

    private String said() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(RestoredCommand.run(settings, new PrintStream(out))).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private long entries() {
        return db.sql("select count(*) from platform.audit where action = 'awards.restored'")
                .query(Long.class)
                .single();
    }

    private String list(Award award) {
        return db.sql(
                        """
                        select l.name from awards.status_list l join awards.award a on a.status_list = l.number
                        where a.id = :id
                        """)
                .param("id", award.id().value())
                .query(String.class)
                .single();
    }
}
