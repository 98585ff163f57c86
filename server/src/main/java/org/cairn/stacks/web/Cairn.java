package org.cairn.stacks.web;

import java.util.ArrayList;
import java.util.List;
import org.cairn.catalog.StackRule;
import org.cairn.stacks.Progress;

/**
 * A stack drawn as a cairn: a stone for each that is needed, the first at the bottom, the last task
 * on top, the earned ones filled. The list beside it says the same in words.
 */
public record Cairn(List<Stone> stones) {

    public static final int WIDTH = 220;
    public static final int STONE = 26;
    private static final int GAP = 3;
    private static final int WIDEST = 184;
    private static final int NARROWEST = 62;

    /** One stone; {@code look} is a class of the style sheet. */
    public record Stone(String look, int left, int top, int width, int turn) {

        public int middle() {
            return left + width / 2;
        }
    }

    public Cairn {
        stones = List.copyOf(stones);
    }

    public static Cairn of(Progress progress) {
        List<String> looks = looks(progress);
        List<Stone> stones = new ArrayList<>();
        for (int i = 0; i < looks.size(); i++) {
            stones.add(stone(looks.get(i), i, looks.size()));
        }
        return new Cairn(stones);
    }

    public int height() {
        return height(stones.size());
    }

    private static int height(int stones) {
        return stones * (STONE + GAP) + 14;
    }

    /** No two lie alike, and each lies the same way whenever it is drawn. */
    private static Stone stone(String look, int index, int all) {
        int step = all == 1 ? 0 : (WIDEST - NARROWEST) * index / (all - 1);
        int width = WIDEST - step;
        return new Stone(
                look,
                (WIDTH - width) / 2 + (index * 37 % 11 - 5),
                height(all) - 8 - (index + 1) * (STONE + GAP),
                width,
                index * 53 % 3 - 1);
    }

    private static List<String> looks(Progress progress) {
        List<String> looks = new ArrayList<>();
        for (StackRule.Tier tier : progress.rule().tiers()) {
            int earned = Math.min(tier.needed(), tier.earned(progress.earned()));
            for (int i = 0; i < tier.needed(); i++) {
                looks.add(i < earned ? "on" : "off");
            }
        }
        progress.rule()
                .lastTask()
                .ifPresent(
                        last -> looks.add(progress.earned().contains(last.slug()) ? "on" : "off"));
        return looks;
    }
}
