package org.cairn.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cairn.CairnTest;
import org.cairn.awards.Issuing.District;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.people.Organization;
import org.cairn.people.Organizations;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What all badges of an edition say is kept once, and each credential is still all there. */
@CairnTest
class CommonWordsTest {

    private final Issuing issuing;
    private final Awards awards;
    private final Issuers issuers;
    private final Minting minting;
    private final BadgeTemplates templates;
    private final Achievements achievements;
    private final Organizations organizations;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    CommonWordsTest(
            Issuing issuing,
            Awards awards,
            Issuers issuers,
            Minting minting,
            BadgeTemplates templates,
            Achievements achievements,
            Organizations organizations,
            JdbcClient db,
            TransactionTemplate transaction) {
        this.issuing = issuing;
        this.awards = awards;
        this.issuers = issuers;
        this.minting = minting;
        this.templates = templates;
        this.achievements = achievements;
        this.organizations = organizations;
        this.db = db;
        this.transaction = transaction;
    }

    @Test
    void badgesOfAnEditionShareTheirWordsAndEachIsGivenOutWhole() {
        District district = issuing.district();
        Award first = issuing.issue(district, "Ana Pérez");
        Award second = issuing.issue(district, "王小明");

        assertThat(words(first)).isEqualTo(words(second)).hasSize(1);
        for (Award award : List.of(first, second)) {
            byte[] credential = awards.credential(award.id());
            assertThat(StrictJson.write(StrictJson.read(credential))).isEqualTo(credential);
            assertThat(kept(award).length).isLessThan(credential.length / 2);
        }
        assertThat(StrictJson.read(awards.credential(second.id())).path("issuer"))
                .isEqualTo(StrictJson.read(awards.credential(first.id())).path("issuer"));
    }

    @Test
    void whatIsTakenOutFitsBackInByteForByte() {
        District district = issuing.district();
        byte[] credential = awards.credential(issuing.issue(district, "Zoë").id());
        CommonWords words = templates.find(key(district)).orElseThrow().words();

        CommonWords.Rest rest = words.takenOutOf(credential).orElseThrow();

        assertThat(whole(rest, words)).isEqualTo(text(credential));
        assertThat(words.takenOutOf(rest.bytes())).isEmpty();
        assertThat(words.takenOutOf(new byte[0])).isEmpty();
    }

    @Test
    void aBadgeThatWasKeptWholeBeforeIsGivenOutAsItIs() {
        District district = issuing.district();
        Award award = issuing.issue(district, "Ana Pérez");
        byte[] credential = awards.credential(award.id());
        transaction.executeWithoutResult(undone -> {
            AwardId old = keptAsBefore(award, credential);
            assertThat(awards.credential(old)).isEqualTo(credential);
            assertThat(awards.details(old).earnerName()).isEqualTo("Ana Pérez");
            undone.setRollbackOnly();
        });
    }

    @Test
    void aBadgeInOtherWordsIsKeptWhole() {
        District district = issuing.district();
        issuers.open(district.organization().id());
        templates.keep(key(district), achievements.of(district.edition()).version("999").build());

        Award award = issuing.issue(district, "Ana Pérez");

        assertThat(words(award)).isEmpty();
        assertThat(awards.credential(award.id())).isEqualTo(kept(award));
    }

    @Test
    void wordsThatBadgesRestOnNeverChangeAndCannotBeMissing() {
        Award award = issuing.issue(issuing.district(), "Ana Pérez");

        assertThatThrownBy(() -> db.sql("update awards.common_words set issuer = ''").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> db.sql("delete from awards.common_words").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> copy(award, "1, null, null"))
                .hasMessageContaining("award_is_whole_or_says_what_is_missing");
        assertThatThrownBy(() -> copy(award, "-1, 0, 0"))
                .hasMessageContaining("common words that are not there");
    }

    private AwardId keptAsBefore(Award award, byte[] credential) {
        AwardId old = new AwardId("0123456789abcdefghjkmnpqrs");
        db.sql(
                        """
                        insert into awards.award (id, earner, micro_credential, edition, issuer, submission, attempt, issued_at,
                            status_list, status_index, earner_name, title, sought, decided_by, details, credential)
                        select :old, earner, micro_credential, edition, issuer, -submission, 1, issued_at, status_list,
                            (status_index + 1) % 131072, earner_name, title, sought, decided_by, details, :credential
                        from awards.award where id = :id
                        """)
                .param("old", old.value())
                .param("credential", credential)
                .param("id", award.id().value())
                .update();
        return old;
    }

    private void copy(Award award, String gaps) {
        db.sql(
                        """
                        insert into awards.award (id, earner, micro_credential, edition, issuer, submission, attempt, issued_at,
                            status_list, status_index, earner_name, title, sought, decided_by, details, credential,
                            common_words, issuer_at, achievement_at)
                        select '0123456789abcdefghjkmnpqrt', earner, micro_credential, edition, issuer, -submission, 1, issued_at,
                            status_list, (status_index + 1) %% 131072, earner_name, title, sought, decided_by, details, credential, %s
                        from awards.award where id = :id
                        """
                                .formatted(gaps))
                .param("id", award.id().value())
                .update();
    }

    private static String whole(CommonWords.Rest rest, CommonWords words) {
        String all = text(rest.bytes());
        return all.substring(0, rest.issuerAt())
                + text(words.issuer())
                + all.substring(rest.issuerAt(), rest.achievementAt())
                + text(words.achievement())
                + all.substring(rest.achievementAt());
    }

    /** A letter for each byte. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private List<Long> words(Award award) {
        return db.sql(
                        """
                        select common_words from awards.award where id = :id and common_words is not null
                        """)
                .param("id", award.id().value())
                .query((row, number) -> row.getLong("common_words"))
                .list();
    }

    private byte[] kept(Award award) {
        return db.sql("select credential from awards.award where id = :id")
                .param("id", award.id().value())
                .query(byte[].class)
                .single();
    }

    private BadgeTemplates.Key key(District district) {
        Issuer issuer = issuers.find(district.organization().id()).orElseThrow();
        Organization now = organizations.find(district.organization().id()).orElseThrow();
        return minting.key(issuer, now, district.edition());
    }
}
