package org.cairn.stacks.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.platform.web.Page;
import org.cairn.stacks.AtHand;
import org.cairn.stacks.Progress;

/**
 * The stacks that somebody has begun.
 *
 * @param atHand what of the portfolio could be of use for the next step, by stack
 */
public record MinePage(List<Progress> stacks, Map<MicroCredentialId, AtHand> atHand)
        implements Page {

    public MinePage {
        stacks = List.copyOf(stacks);
        atHand = Map.copyOf(atHand);
    }

    @Override
    public String template() {
        return "stacks/mine";
    }

    public Optional<AtHand> atHand(Progress stack) {
        return Optional.ofNullable(atHand.get(stack.edition().microCredential()));
    }
}
