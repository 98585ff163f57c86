package org.cairn.bench;

import java.util.Base64;
import org.cairn.bench.Rounds.Side;
import org.cairn.openbadges.bake.BakeForm;
import org.cairn.openbadges.bake.PngBake;
import tools.jackson.databind.node.ObjectNode;

/** A badge baked into its picture; each side reads what the other baked. */
final class Baking {

    private static final int OURS = 500;
    private static final int THEIRS = 10;

    private final JavaScript js;
    private final byte[] picture;
    private final String record;
    private final Rounds rounds = new Rounds();

    Baking(JavaScript js, byte[] picture, String record) {
        this.js = js;
        this.picture = picture;
        this.record = record;
        String ours = Base64.getEncoder().encodeToString(bake());
        ObjectNode unbake = JavaScript.task("unbake").put("png", ours);
        requireRecord(js.ask(unbake).path("text").asString());
        ObjectNode bake = JavaScript.bake(picture, record);
        byte[] theirs = Base64.getDecoder().decode(js.ask(bake).path("png").asString());
        requireRecord(PngBake.unbake(theirs).found().getFirst().text());
    }

    private byte[] bake() {
        return PngBake.bake(picture, record, BakeForm.OPEN_BADGE_3);
    }

    private void requireRecord(String found) {
        if (!found.equals(record)) {
            throw new IllegalStateException("something else was baked: " + found);
        }
    }

    void turn(boolean counts) {
        if (counts) {
            rounds.count();
        }
        rounds.add(Side.BAKE, Cost.of(OURS, this::bake));
        rounds.add(Side.CHUNKS_BAKE, js.cost(JavaScript.bake(picture, record), THEIRS));
    }

    Line line() {
        return rounds.faster(
                "G15 baked into a PNG of " + Cost.size(picture.length) + ": png-chunks",
                Side.BAKE,
                Side.CHUNKS_BAKE,
                Measure.ROUNDS + " rounds of " + OURS + " and " + THEIRS,
                "200, aim 1000");
    }
}
