package org.cairn.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.Http;
import org.cairn.people.Browser;
import org.cairn.people.Organizations;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.platform.settings.Settings;
import org.cairn.stacks.Masonry;
import org.springframework.beans.factory.BeanFactory;

/** A district that makes stacks under open terms, and another one whose designer wants them. */
final class TwoDistricts {

    private static final String DRAWING =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\"><circle cx=\"50\""
                    + " cy=\"50\" r=\"48\" fill=\"#0D5560\"/></svg>";

    final Http http;
    final Cargo cargo;
    final Masonry masonry;
    final Masonry other;
    final Browser grace;
    final Browser dee;
    final Edition goals;
    final Edition feedback;
    final Edition judgment;

    private final BeanFactory beans;

    TwoDistricts(BeanFactory beans) {
        this.beans = beans;
        this.http = new Http(beans.getBean(Settings.class));
        this.cargo = new Cargo(beans, http);
        Organizations organizations = beans.getBean(Organizations.class);
        SignedInBrowsers browsers = beans.getBean(SignedInBrowsers.class);
        this.masonry = new Masonry(beans, Towns.build(organizations).district());
        this.other = new Masonry(beans, Towns.build(organizations).district());
        this.grace = browsers.of(masonry.designer());
        this.dee = browsers.of(other.designer());
        this.goals = cargo.member(masonry, Masonry.name("Goals"), "CC-BY-4.0");
        this.feedback = cargo.member(masonry, Masonry.name("Feedback"), "CC-BY-SA-4.0");
        this.judgment = cargo.member(masonry, Masonry.name("Judgment"), "CC0-1.0");
    }

    /** One after the other, with a last task and a picture of its own. */
    Edition stack() {
        Map<String, String> fields =
                Masonry.fields(Masonry.name("Cargo"), "ordered", goals, feedback);
        fields.put(StackForm.LAST, Masonry.slug(judgment));
        fields.put(
                StackLook.OWN,
                beans.getBean(OwnPictures.class)
                        .bring(
                                masonry.district().id(),
                                masonry.designer(),
                                new ByteArrayInputStream(DRAWING.getBytes(UTF_8)),
                                "stone.svg")
                        .hex());
        fields.put(StackLook.ALTERNATIVE, "A round stone.");
        return masonry.stack(Cargo.open(fields));
    }

    /** What the other district is writing. */
    List<Draft> drafts() {
        return beans.getBean(Drafts.class).of(Set.of(other.district().id()));
    }

    /** What stacks it is writing. */
    List<StackDraft> stacks() {
        return beans.getBean(StackDesigns.class).of(List.of(other.district().id()));
    }

    /** Its designer on the way. */
    Editor editor() {
        return other.editor(other.designer());
    }
}
