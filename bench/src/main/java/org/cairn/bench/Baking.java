package org.cairn.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.cairn.bench.Rounds.Side;
import org.cairn.openbadges.bake.BakeForm;
import org.cairn.openbadges.bake.PngBake;
import org.cairn.openbadges.bake.PngTemplate;
import tools.jackson.databind.node.ObjectNode;

/** A badge baked into its picture; each side reads what the other baked. */
final class Baking {

    private static final int OURS = 500;
    private static final int THEIRS = 10;

    private final JavaScript js;
    private final byte[] picture;
    private final String record;
    private final PngTemplate template;
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final Rounds rounds = new Rounds();

    Baking(JavaScript js, byte[] picture, String record) {
        this.js = js;
        this.picture = picture;
        this.record = record;
        this.template = PngTemplate.of(picture);
        if (!Arrays.equals(bake(), template.bake(record, BakeForm.OPEN_BADGE_3))
                || !Arrays.equals(bake(), write().toByteArray())) {
            throw new IllegalStateException("the template bakes something else");
        }
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

    /** As into a file or an archive: into memory that the one before left. */
    private ByteArrayOutputStream write() {
        file.reset();
        try {
            template.bake(record, BakeForm.OPEN_BADGE_3, file);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return file;
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
        rounds.add(
                Side.BAKE_KNOWN, Cost.of(OURS, () -> template.bake(record, BakeForm.OPEN_BADGE_3)));
        rounds.add(Side.BAKE_WRITTEN, Cost.of(OURS, this::write));
        rounds.add(Side.CHUNKS_BAKE, js.cost(JavaScript.bake(picture, record), THEIRS));
    }

    List<Line> lines() {
        String size = Cost.size(picture.length);
        String goal = "200, aim 1000";
        return List.of(
                line("G15 baked into a picture of " + size + ", written", Side.BAKE_WRITTEN, goal),
                line("G15 baked into a picture of " + size + ", an array", Side.BAKE_KNOWN, goal),
                line("baked into a PNG of " + size + " looked through anew", Side.BAKE, ""));
    }

    private Line line(String what, Side ours, String goal) {
        return rounds.faster(
                what + ": png-chunks",
                ours,
                Side.CHUNKS_BAKE,
                Measure.ROUNDS + " rounds of " + OURS + " and " + THEIRS,
                goal);
    }
}
