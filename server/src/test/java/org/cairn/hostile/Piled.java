package org.cairn.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.cairn.catalog.Edition;
import org.cairn.catalog.StackDesigns;
import org.cairn.catalog.StackDraft;
import org.cairn.catalog.StackPackageBrought;
import org.cairn.catalog.StackPackageId;
import org.cairn.catalog.StackPackageImports;
import org.cairn.catalog.StackPackages;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.review.Village;
import org.cairn.stacks.Masonry;
import org.cairn.stacks.StackDecisions;
import org.cairn.stacks.Stacks;
import org.springframework.beans.factory.BeanFactory;

/** A stack of a village, for the doors of that room: one is written, one waits for its decision. */
final class Piled {

    private final Masonry masonry;
    private final Edition stack;
    private final StackDraft draft;
    private final StackPackageId brought;
    private final PersonId educator;
    private final long due;

    Piled(BeanFactory beans, Village village) {
        this.masonry = new Masonry(beans, village.district());
        Edition one = masonry.stone("One Stone");
        Edition other = masonry.stone("Other Stone");
        this.stack = masonry.stack(Masonry.fields(Masonry.name("Piled"), "all", one, other));
        this.draft =
                beans.getBean(StackDesigns.class)
                        .begin(
                                masonry.editor(masonry.designer()),
                                village.district().id(),
                                Locale.ENGLISH);
        this.brought = brought(beans, village);
        this.educator = masonry.person("Kit Piled");
        masonry.earn(educator, one);
        masonry.earn(educator, other);
        beans.getBean(Stacks.class).begin(educator, slug());
        List<StackDecisions.Line> waiting =
                beans.getBean(StackDecisions.class).waiting(masonry.approver());
        this.due = waiting.getFirst().due().number();
    }

    /** The package of the stack, which somebody has brought back. */
    private StackPackageId brought(BeanFactory beans, Village village) {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try {
            beans.getBean(StackPackages.class).of(stack, any -> true).writeTo(zip);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        StackPackageBrought done =
                beans.getBean(StackPackageImports.class)
                        .bring(
                                masonry.editor(masonry.designer()),
                                village.district().id(),
                                new ByteArrayInputStream(zip.toByteArray()));
        return ((StackPackageBrought.Kept) done).id();
    }

    String slug() {
        return Masonry.slug(stack);
    }

    PersonId caller(Door door) {
        return door.roles()
                .map(roles ->
                        roles.contains(Role.DESIGNER) ? masonry.designer() : masonry.approver())
                .orElse(educator);
    }

    String variable(Door door, String name) {
        return switch (name) {
            case "id" -> "" + (door.pattern().contains("/packages/") ? brought : draft.id());
            case "number" -> door.pattern().contains("/decisions/") ? "" + due : "1";
            default -> slug();
        };
    }
}
