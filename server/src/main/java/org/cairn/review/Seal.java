package org.cairn.review;

import java.util.TreeMap;
import org.cairn.platform.files.Sha256;
import org.cairn.portfolio.Exhibit;

/** Makes the one hash that names everything handed in with a round. */
final class Seal {

    private Seal() {}

    /** Over edition, time, each answer, each exhibit, statement and note, in a fixed order. */
    static Sha256 of(Facts facts, Work work, Statement statement, String note) {
        StringBuilder all = new StringBuilder();
        line(all, facts.id().toString(), facts.edition().value(), String.valueOf(facts.round()));
        new TreeMap<>(work.responses())
                .forEach((slot, words) ->
                        line(all, "answer", slot.toString(), Sha256.ofText(words).hex()));
        new TreeMap<>(work.evidence())
                .forEach((slot, exhibits) ->
                        exhibits.forEach(exhibit -> exhibit(all, slot, exhibit)));
        line(all, "statement", statement.wording(), statement.aiUse().code());
        line(all, "tool", Sha256.ofText(statement.tool()).hex());
        line(all, "signed", statement.signedAt().toString());
        line(all, "note", Sha256.ofText(note).hex());
        return Sha256.ofText(all.toString());
    }

    private static void exhibit(StringBuilder all, Slot slot, Exhibit exhibit) {
        line(all, "exhibit", slot.toString(), exhibit.kind().code(), exhibit.hash().hex());
    }

    private static void line(StringBuilder all, String... words) {
        all.append(String.join(" ", words)).append('\n');
    }
}
