package org.cairn.stacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.stacks.Masonry.fields;
import static org.cairn.stacks.Masonry.name;
import static org.cairn.stacks.Masonry.slug;

import java.util.List;
import java.util.Map;
import org.cairn.CairnTest;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Edition;
import org.cairn.catalog.EvidenceKind;
import org.cairn.people.Browser;
import org.cairn.people.PersonId;
import org.cairn.people.SignedInBrowsers;
import org.cairn.platform.settings.Settings;
import org.cairn.portfolio.Label;
import org.cairn.portfolio.Portfolio;
import org.cairn.review.Village;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** Beside the next step of a stack stands what one’s own portfolio has of its kinds. */
@CairnTest
class AtHandTest {

    private final Village village;
    private final Masonry masonry;
    private final Stacks stacks;
    private final AtHands atHands;
    private final Portfolio portfolio;
    private final SignedInBrowsers browsers;
    private final Browser stranger;
    private final Edition walked;
    private final Edition goals;
    private final Edition stack;

    AtHandTest(BeanFactory beans, SignedInBrowsers browsers, Settings settings) {
        this.village = Village.build(beans);
        this.masonry = new Masonry(beans, village.district());
        this.stacks = beans.getBean(Stacks.class);
        this.atHands = beans.getBean(AtHands.class);
        this.portfolio = beans.getBean(Portfolio.class);
        this.browsers = browsers;
        this.stranger = new Browser(settings.baseUrl().toString());
        Catalog catalog = beans.getBean(Catalog.class);
        this.walked = catalog.current(village.slug()).orElseThrow();
        byte[] file = Masonry.file("goals-" + village.slug(), "Clear Goals");
        catalog.publish(village.district().id(), "goals.yaml", file, masonry.designer());
        this.goals = catalog.current("goals-" + village.slug()).orElseThrow();
        this.stack = masonry.stack(fields(name("At hand"), "all", walked, goals));
    }

    private AtHand of(PersonId person) {
        return atHands.of(person, List.of(stacks.of(person, stack))).values().stream()
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWasHandedInForAnotherPartComesFirstAndNothingIsPromised() {
        PersonId kit = village.earner();
        stacks.begin(kit, slug(stack));
        for (int i = 1; i <= 4; i++) {
            portfolio.addLink(kit, Label.of("Later piece " + i, ""), "https://example.org/" + i);
            portfolio.addText(kit, Label.of("Written piece " + i, ""), "Words " + i);
        }
        AtHand atHand = of(kit);
        assertThat(atHand.step().slug()).isEqualTo(slug(goals));
        AtHand.Fit fit =
                atHand.fits().stream()
                        .filter(one -> one.demand().allows(EvidenceKind.FILE))
                        .findFirst()
                        .orElseThrow();
        assertThat(fit.pieces()).hasSizeLessThanOrEqualTo(3);
        assertThat(fit.pieces().getFirst().artifact().id()).isEqualTo(village.proof().id());
        assertThat(fit.pieces().getFirst().usedFor()).contains(walked.definition().title());
        assertThat(fit.pieces().getLast().usedFor()).isEmpty();
        assertThat(atHand.fits())
                .allSatisfy(one ->
                        assertThat(one.pieces())
                                .allMatch(piece -> one.demand().allows(piece.artifact().kind())));
        Browser hers = browsers.of(kit);
        String page = hers.open("/stacks/" + slug(stack)).html();
        assertThat(page)
                .contains(
                        "What your portfolio may have for “Clear Goals”",
                        "Nobody has looked whether they show what it asks for",
                        "/portfolio/" + village.proof().id(),
                        "handed in for “" + walked.definition().title() + "”");
        assertThat(hers.open("/stacks/" + slug(stack) + "?lang=es").html())
                .contains("Lo que su portafolio puede tener para");
        assertThat(hers.open("/home").html()).contains("/stacks/" + slug(stack) + "#at-hand");
        assertThat(hers.open("/stacks/mine").html()).contains("#at-hand");
        assertThat(stranger.open("/stacks/" + slug(stack)).html()).doesNotContain("id=\"at-hand\"");
    }

    @Test
    void anEmptyPortfolioIsSaidAndOthersPiecesAreNeverShown() {
        PersonId lena = masonry.person("Lena Empty");
        stacks.begin(lena, slug(stack));
        masonry.earn(lena, walked);
        AtHand atHand = of(lena);
        assertThat(atHand.covered()).isZero();
        Browser hers = browsers.of(lena);
        assertThat(hers.open("/stacks/" + slug(stack)).html())
                .contains("Nothing of this kind is in your portfolio yet.")
                .doesNotContain("Board work");
        assertThat(hers.open("/stacks/mine").html()).doesNotContain("#at-hand");
        masonry.earn(lena, goals);
        assertThat(atHands.of(lena, List.of(stacks.of(lena, stack))))
                .as("nothing is left to do")
                .isEqualTo(Map.of());
        assertThat(atHands.of(lena, List.of(stacks.seen(stack)))).isEmpty();
    }
}
