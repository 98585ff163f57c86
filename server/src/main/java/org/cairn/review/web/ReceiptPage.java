package org.cairn.review.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.catalog.Definition;
import org.cairn.catalog.EvidenceDemand;
import org.cairn.catalog.Part;
import org.cairn.catalog.Prompt;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.web.Frame;
import org.cairn.platform.web.Page;
import org.cairn.portfolio.Exhibit;
import org.cairn.review.PastRound;
import org.cairn.review.Slot;
import org.cairn.review.Workspace;

/**
 * Proof of what was handed in and when, with the hash of each piece.
 *
 * @param due by when the issuer promised to decide, while it has not
 */
public record ReceiptPage(
        Heading heading,
        PastRound round,
        List<Line> lines,
        Definition.Anonymity anonymity,
        Optional<Instant> due)
        implements Page {

    /**
     * One piece.
     *
     * @param exhibit empty for an answer
     */
    public record Line(String part, String title, Optional<Exhibit> exhibit, Sha256 hash) {

        public String facts(Frame frame) {
            return exhibit.map(one ->
                            new ExhibitView(one, Optional.empty(), false, Optional.empty())
                                    .facts(frame))
                    .orElseGet(() -> frame.t("review.receipt.answer"));
        }
    }

    public ReceiptPage {
        lines = List.copyOf(lines);
    }

    static ReceiptPage of(Workspace space, PastRound round) {
        List<Line> lines = new ArrayList<>();
        for (Part part : space.definition().parts()) {
            for (Prompt prompt : part.prompts()) {
                String words = round.work().response(new Slot(part.id(), prompt.id()));
                if (!words.isBlank()) {
                    Sha256 hash = Sha256.ofText(words);
                    lines.add(new Line(part.title(), prompt.label(), Optional.empty(), hash));
                }
            }
            for (EvidenceDemand demand : part.evidence()) {
                round.work()
                        .evidence(new Slot(part.id(), demand.id()))
                        .forEach(one ->
                                lines.add(
                                        new Line(
                                                part.title(),
                                                one.title(),
                                                Optional.of(one),
                                                one.hash())));
            }
        }
        return new ReceiptPage(
                Heading.of(space),
                round,
                lines,
                space.definition().assessment().anonymity(),
                space.submission().dueAt());
    }

    @Override
    public String template() {
        return "review/work-receipt";
    }
}
