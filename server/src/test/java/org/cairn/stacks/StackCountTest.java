package org.cairn.stacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.stacks.Masonry.fields;
import static org.cairn.stacks.Masonry.name;

import org.cairn.CairnTest;
import org.cairn.awards.Issuers;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Edition;
import org.cairn.people.Browser;
import org.cairn.platform.settings.Settings;
import org.cairn.review.Village;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** A stack is counted as a stack, and never as one more micro-credential. */
@CairnTest
class StackCountTest {

    private final Village village;
    private final Masonry masonry;
    private final Catalog catalog;
    private final Issuers issuers;
    private final Browser stranger;

    StackCountTest(BeanFactory beans, Settings settings) {
        this.village = Village.build(beans);
        this.masonry = new Masonry(beans, village.district());
        this.catalog = beans.getBean(Catalog.class);
        this.issuers = beans.getBean(Issuers.class);
        this.stranger = new Browser(settings.baseUrl().toString());
    }

    @Test
    void theCatalogTheIssuerAndTheStartPageSayHowManyOfEach() {
        String page = "/catalog?issuer=" + village.district().id();
        assertThat(stranger.open(page).html()).contains("1 micro-credential</h2>");
        Edition walked = catalog.current(village.slug()).orElseThrow();
        byte[] file = Masonry.file("goals-" + village.slug(), "Clear Goals");
        catalog.publish(village.district().id(), "goals.yaml", file, masonry.designer());
        Edition goals = catalog.current("goals-" + village.slug()).orElseThrow();
        masonry.stack(fields(name("Counted apart"), "all", walked, goals));
        assertThat(stranger.open(page).html()).contains("2 micro-credentials and 1 stack</h2>");
        assertThat(stranger.open(page + "&lang=es").html())
                .contains("2 microcredenciales y 1 serie</h2>");
        String issuer = issuers.find(village.district().id()).orElseThrow().slug();
        assertThat(stranger.open("/issuers/" + issuer + "?lang=en").html())
                .contains("<b>2</b><span>and one stack, open to read");
        assertThat(stranger.open("/?lang=en").html())
                .containsPattern("See all [0-9,]+ micro-credentials and ([0-9,]+ stacks|1 stack)");
    }
}
