package org.cairn.awards;

import java.util.Comparator;
import java.util.List;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.sharing.Sharing;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.node.ObjectNode;

/** The badges of the demo world that are shown to everybody, smallest first. */
public final class Mint {

    private final Awards awards;
    private final BadgeForms forms;
    private final List<AwardId> shown;

    private Mint(Awards awards, BadgeForms forms, List<AwardId> shown) {
        this.awards = awards;
        this.forms = forms;
        this.shown = shown;
    }

    public static Mint of(ApplicationContext cairn) {
        Awards awards = cairn.getBean(Awards.class);
        List<AwardId> shown =
                cairn.getBean(Sharing.class).listed(0, 500).stream()
                        .sorted(Comparator.comparingInt(id -> awards.credential(id).length))
                        .toList();
        return new Mint(awards, cairn.getBean(BadgeForms.class), shown);
    }

    /** The largest of them, without its proof. */
    public ObjectNode largest() {
        ObjectNode document = StrictJson.read(awards.credential(shown.getLast()));
        document.remove("proof");
        return document;
    }

    /** The picture of one of them, before anything is baked into it. */
    public byte[] picture() {
        return forms.plainPng(shown.getFirst());
    }

    /** The one whose credential is nearest to a size. */
    AwardDetails nearest(int bytes) {
        return shown.stream()
                .min(Comparator.comparingInt(id -> Math.abs(awards.credential(id).length - bytes)))
                .map(awards::details)
                .orElseThrow();
    }
}
