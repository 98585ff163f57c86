package org.cairn.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairn.Cairn;
import org.cairn.awards.Mint;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.jsonld.Contexts;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.node.ObjectNode;

/**
 * Issuing, verifying and baking badges beside what others use for it: the goals G1 to G5, G15 and
 * G16, in one run.
 */
final class CredentialsMeasure implements Measure {

    private static final int WARM_UP = 2;

    private final List<String> notes = new ArrayList<>();

    @Override
    public String title() {
        return "badges issued, verified and baked (eddsa-rdfc-2022) beside other software";
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    @Override
    public List<Line> run() throws Exception {
        Path schemas = data().resolve("schemas/open-badges/v3_0");
        boolean withCore = Files.isDirectory(schemas);
        if (!withCore) {
            notes.add("Without the published JSON Schemas there is nothing to hold G16 against.");
        }
        String folder = withCore ? schemas.toAbsolutePath().toString() : "-";
        Path home = Program.folder("issue");
        Program.empty(home);
        try (JavaScript js = JavaScript.start(folder);
                ConfigurableApplicationContext cairn = Cairn.start(Settlers.settings(home))) {
            Mint mint = Mint.of(cairn);
            Titanium titanium = new Titanium(contexts(js, mint.largest()));
            List<Line> lines = new ArrayList<>(taken(js, titanium, mint, withCore));
            lines.addAll(new Equality(js, titanium).lines(Equality.vectors(data())));
            notes.add("Ed25519: " + Issuing.provider() + ". " + js.versions() + ".");
            return lines;
        }
    }

    private List<Line> taken(JavaScript js, Titanium titanium, Mint mint, boolean withCore) {
        ObjectNode realistic = RealisticBadge.unsigned();
        List<Contest> contests =
                List.of(
                        new Contest("realistic badge", realistic, js, titanium, withCore),
                        new Contest("largest badge", mint.largest(), js, titanium, withCore));
        String record = StrictJson.text(js.sign(realistic));
        Baking baking = new Baking(js, mint.picture(), record);
        LongStatusList list = new LongStatusList();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            boolean counts = round >= 0;
            contests.forEach(contest -> contest.turn(counts));
            baking.turn(counts);
            list.turn(counts);
        }
        List<Line> lines = new ArrayList<>();
        for (Contest contest : contests) {
            lines.addAll(contest.lines());
            notes.add(contest.size());
        }
        lines.addAll(baking.lines());
        lines.addAll(list.lines());
        return lines;
    }

    /** Those that the badges name, as the packages of others publish them. */
    private static Map<String, String> contexts(JavaScript js, ObjectNode badge) {
        Map<String, String> contexts = new LinkedHashMap<>();
        Stream.concat(
                        Stream.of(
                                Contexts.CREDENTIALS_V2,
                                Contexts.OPEN_BADGES_V3,
                                Contexts.OPEN_BADGES_EXTENSIONS),
                        badge.path("@context").valueStream().map(one -> one.stringValue()))
                .distinct()
                .forEach(url -> contexts.put(url, js.context(url)));
        return contexts;
    }

    /** Other people's test material, which lies beside the repository. */
    private static Path data() {
        String said = System.getenv("CAIRN_CONFORMANCE_DATA");
        return said == null
                ? Path.of(System.getProperty("cairn.home", ".")).resolve("../shared/data")
                : Path.of(said);
    }
}
