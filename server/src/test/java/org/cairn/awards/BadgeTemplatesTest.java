package org.cairn.awards;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cairn.CairnTest;
import org.cairn.awards.Issuing.District;
import org.cairn.openbadges.credential.Achievement;
import org.cairn.openbadges.credential.IssuerProfile;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.verify.Documents;
import org.cairn.openbadges.verify.Verdict;
import org.cairn.openbadges.verify.Verifier;
import org.cairn.people.NewOrganization;
import org.cairn.people.Organization;
import org.cairn.people.Organizations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Badges are made by templates, and the general way watches over these. */
@CairnTest
@ExtendWith(OutputCaptureExtension.class)
class BadgeTemplatesTest {

    private final Issuing issuing;
    private final Awards awards;
    private final Issuers issuers;
    private final Minting minting;
    private final BadgeTemplates templates;
    private final Achievements achievements;
    private final Organizations organizations;
    private final OwnDocuments own;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BadgeTemplatesTest(
            Issuing issuing,
            Awards awards,
            Issuers issuers,
            Minting minting,
            BadgeTemplates templates,
            Achievements achievements,
            Organizations organizations,
            OwnDocuments own,
            TransactionTemplate transaction,
            Clock clock) {
        this.issuing = issuing;
        this.awards = awards;
        this.issuers = issuers;
        this.minting = minting;
        this.templates = templates;
        this.achievements = achievements;
        this.organizations = organizations;
        this.own = own;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Test
    void aTemplateProvesItselfWithItsFirstBadgeAndMakesTheOthers() {
        District district = issuing.district();
        Award first = issuing.issue(district, "Ana Pérez");
        BadgeTemplates.Held held = templates.find(key(district)).orElseThrow();
        Award second = issuing.issue(district, "王小明");

        assertThat(held.isProven()).isTrue();
        assertThat(templates.find(key(district))).containsSame(held);
        for (Award award : List.of(first, second)) {
            assertThat(verdict(award)).isEqualTo(Verdict.GENUINE);
        }
        assertThat(credential(second).at("/credentialSubject/achievement"))
                .isEqualTo(credential(first).at("/credentialSubject/achievement"));
        assertThat(credential(second).path("id")).isNotEqualTo(credential(first).path("id"));
    }

    @Test
    void anIssuerThatSaysSomethingNewGetsANewTemplate() {
        District district = issuing.district();
        issuing.issue(district, "Ana Pérez");
        BadgeTemplates.Key before = key(district);
        transaction.executeWithoutResult(
                status -> describe(district.organization(), "Newly described."));

        Award award = issuing.issue(district, "Ana Pérez");

        assertThat(key(district)).isNotEqualTo(before);
        assertThat(credential(award).at("/issuer/description").asString())
                .isEqualTo("Newly described.");
    }

    @Test
    void aTemplateThatGivesAnotherBadgeIsFoundOutAndUsedNoMore(CapturedOutput log) {
        District district = issuing.district();
        issuers.open(district.organization().id());
        BadgeTemplates.Key key = key(district);
        BadgeTemplates.Held wrong =
                templates.keep(key, achievements.of(district.edition()).version("999").build());

        Award first = issuing.issue(district, "Ana Pérez");
        Award second = issuing.issue(district, "Mei Tanaka");

        assertThat(wrong.isBroken()).isTrue();
        for (Award award : List.of(first, second)) {
            assertThat(credential(award).at("/credentialSubject/achievement/version").asString())
                    .isEqualTo("1");
            assertThat(verdict(award)).isEqualTo(Verdict.GENUINE);
        }
        assertThat(log.getOut())
                .contains("The template of edition " + district.edition().id())
                .contains("Badge " + first.id() + " was made the general way")
                .doesNotContain("Badge " + second.id());
    }

    @Test
    void aProvenTemplateIsTriedAgainNowAndThen() {
        District district = issuing.district();
        issuing.issue(district, "Ana Pérez");
        BadgeTemplates.Held held = templates.find(key(district)).orElseThrow();

        long due = IntStream.range(0, 100_000).filter(i -> held.isDue()).count();

        assertThat(due).isBetween(2L, 80L);
    }

    @Test
    void templatesThatAreLongOutOfUseAreLetGo() {
        District district = issuing.district();
        issuing.issue(district, "Ana Pérez");
        BadgeTemplates.Key key = key(district);
        Achievement achievement = achievements.of(district.edition()).build();
        BadgeTemplates few = new BadgeTemplates();
        for (int i = 0; i <= BadgeTemplates.MOST; i++) {
            few.keep(described(key, i), achievement);
        }

        assertThat(few.find(described(key, 0))).isEmpty();
        assertThat(few.find(described(key, BadgeTemplates.MOST))).isPresent();
    }

    private static BadgeTemplates.Key described(BadgeTemplates.Key key, int number) {
        IssuerProfile issuer = IssuerProfile.builder(key.issuer().id(), "No. " + number).build();
        return new BadgeTemplates.Key(key.edition(), issuer, Optional.empty());
    }

    private BadgeTemplates.Key key(District district) {
        Issuer issuer = issuers.find(district.organization().id()).orElseThrow();
        Organization now = organizations.find(district.organization().id()).orElseThrow();
        return minting.key(issuer, now, district.edition());
    }

    private void describe(Organization organization, String description) {
        organizations.change(
                organization.id(),
                new NewOrganization(
                        organization.kind(),
                        organization.slug(),
                        organization.name(),
                        organization.shortName(),
                        organization.parent(),
                        description,
                        organization.url(),
                        organization.email(),
                        organization.brandColor()),
                "system");
    }

    private JsonNode credential(Award award) {
        return StrictJson.read(awards.credential(award.id()));
    }

    private Verdict verdict(Award award) {
        return new Verifier(this::fromTheDatabase)
                .verify(awards.credential(award.id()), clock.instant())
                .verdict();
    }

    private Documents.Answer fromTheDatabase(URI address) {
        return own.find(address)
                .<Documents.Answer>map(document ->
                        new Documents.Answer.Found(document.bytes(), document.contentType()))
                .orElseGet(Documents.Answer.NotFound::new);
    }
}
