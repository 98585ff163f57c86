package org.cairn.bench;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.bench.Rounds.Side;
import tools.jackson.databind.node.ObjectNode;

/** One badge, issued and verified by all in turns. */
final class Contest {

    private static final int OURS = 1_000;
    private static final int BARE = 2_000;
    private static final int TITANIUM = 100;
    private static final int THEIRS = 40;
    private static final String N =
            Measure.ROUNDS + " rounds of " + OURS + ", " + TITANIUM + " and " + THEIRS;

    private final String name;
    private final boolean withCore;
    private final Parties parties;
    private final Rounds rounds = new Rounds();
    private int issued;

    /**
     * @param withCore whether verifier-core takes part, which needs the published schemas
     */
    Contest(String name, ObjectNode badge, JavaScript js, Titanium titanium, boolean withCore) {
        this.name = name;
        this.withCore = withCore;
        this.parties = new Parties(badge, js, titanium);
        parties.requireAgreement(withCore);
    }

    void turn(boolean counts) {
        if (counts) {
            rounds.count();
        }
        byte[] hashes = new byte[64];
        Iterator<Facts> facts = Stream.generate(this::next).limit(OURS).toList().iterator();
        rounds.add(Side.ISSUE, Cost.of(OURS, () -> parties.issuing.issue(facts.next())));
        rounds.add(Side.BARE_SIGNATURE, Cost.of(BARE, () -> parties.issuing.signature(hashes)));
        verifying(Side.VERIFY, OURS, parties.foreignWithoutStatus);
        verifying(Side.VERIFY_WITH_STATUS, OURS, parties.foreign);
        rounds.add(
                Side.VERIFY_WITH_KNOWN_STATUS,
                Cost.of(OURS, () -> parties.verdictKnowing(parties.foreign)));
        verifying(Side.GENERAL_VERIFY, TITANIUM, parties.unusual);
        titanium();
        javaScript();
    }

    /** No two alike. */
    private Facts next() {
        return Facts.of(issued++ % 90_000);
    }

    private void verifying(Side side, int times, byte[] credential) {
        rounds.add(side, Cost.of(times, () -> parties.verdict(credential)));
        parties.requireGenuine(credential);
    }

    private void titanium() {
        rounds.add(
                Side.TITANIUM_ISSUE,
                Cost.of(
                        TITANIUM,
                        () ->
                                parties.titanium.issue(
                                        parties.plain, parties.plainKey, parties.method)));
        byte[] given = parties.foreignWithoutStatus;
        rounds.add(Side.TITANIUM_VERIFY, Cost.of(TITANIUM, () -> parties.titanium.verifies(given)));
    }

    private void javaScript() {
        JavaScript js = parties.js;
        ObjectNode issue = JavaScript.task("issue");
        issue.set("document", parties.sample);
        rounds.add(Side.BAZAAR_ISSUE, js.cost(issue, THEIRS));
        rounds.add(
                Side.BAZAAR_VERIFY,
                js.cost(JavaScript.verify("verify", parties.foreignWithoutStatus), THEIRS));
        rounds.add(
                Side.BAZAAR_VERIFY_WITH_STATUS,
                js.cost(JavaScript.verify("verify", parties.foreign), THEIRS));
        if (withCore) {
            rounds.add(
                    Side.CORE_VERIFY, js.cost(JavaScript.verify("core", parties.foreign), THEIRS));
        }
    }

    String size() {
        return name + ": " + parties.size() + ".";
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(
                rounds.faster(
                        "G1 issue, " + name + ": Digital Bazaar",
                        Side.ISSUE,
                        Side.BAZAAR_ISSUE,
                        N,
                        "100, aim 200"));
        lines.add(
                rounds.faster(
                        "issue, " + name + ": Titanium assembly",
                        Side.ISSUE,
                        Side.TITANIUM_ISSUE,
                        N,
                        ""));
        lines.add(
                rounds.costlier(
                        "G2 issue, " + name + ": one raw signature",
                        Side.ISSUE,
                        Side.BARE_SIGNATURE,
                        N,
                        "at most 3.0, aim 1.8 (BouncyCastle) or 4 (native)"));
        lines.addAll(verifyLines());
        return lines;
    }

    private List<Line> verifyLines() {
        List<Line> lines = new ArrayList<>();
        lines.addAll(statusLines());
        lines.add(
                rounds.faster(
                        "G3 verify without status, " + name + ": Digital Bazaar",
                        Side.VERIFY,
                        Side.BAZAAR_VERIFY,
                        N,
                        "40, aim 75"));
        lines.add(
                rounds.faster(
                        "G4 verify without status, " + name + ": Titanium assembly",
                        Side.VERIFY,
                        Side.TITANIUM_VERIFY,
                        N,
                        "6, aim 10"));
        lines.add(
                rounds.faster(
                        "G4 verify on the general path, " + name + ": Titanium assembly",
                        Side.GENERAL_VERIFY,
                        Side.TITANIUM_VERIFY,
                        N,
                        "1"));
        return lines;
    }

    /** The others know no list again, so only ours that checks it anew is held to the goals. */
    private List<Line> statusLines() {
        List<Line> lines = new ArrayList<>();
        lines.add(
                rounds.faster(
                        "G3 verify with status list checked anew, " + name + ": Digital Bazaar",
                        Side.VERIFY_WITH_STATUS,
                        Side.BAZAAR_VERIFY_WITH_STATUS,
                        N,
                        "40, aim 75"));
        lines.add(
                rounds.faster(
                        "verify with status list known to us, " + name + ": Digital Bazaar",
                        Side.VERIFY_WITH_KNOWN_STATUS,
                        Side.BAZAAR_VERIFY_WITH_STATUS,
                        N,
                        ""));
        if (withCore) {
            lines.add(
                    rounds.faster(
                            "G16 verify with schema and status list checked anew, "
                                    + name
                                    + ": verifier-core",
                            Side.VERIFY_WITH_STATUS,
                            Side.CORE_VERIFY,
                            N,
                            "40, aim 75"));
            lines.add(
                    rounds.faster(
                            "verify with schema and status list known to us, "
                                    + name
                                    + ": verifier-core",
                            Side.VERIFY_WITH_KNOWN_STATUS,
                            Side.CORE_VERIFY,
                            N,
                            ""));
        }
        return lines;
    }
}
