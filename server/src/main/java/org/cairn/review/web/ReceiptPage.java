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
import org.cairn.review.Enactment;
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
     * @param enacted the title of the EOLA that a capstone enacts; its hash is that of its id
     */
    public record Line(
            String part,
            String title,
            Optional<Exhibit> exhibit,
            Optional<String> enacted,
            Sha256 hash) {

        public String title(Frame frame) {
            return enacted.map(eola -> frame.t("review.enacts", eola)).orElse(title);
        }

        public String facts(Frame frame) {
            return exhibit.map(one ->
                            new ExhibitView(one, Optional.empty(), false, Optional.empty())
                                    .facts(frame))
                    .orElseGet(() ->
                            frame.t(
                                    enacted.isPresent()
                                            ? "review.receipt.choice"
                                            : "review.receipt.answer"));
        }
    }

    public ReceiptPage {
        lines = List.copyOf(lines);
    }

    static ReceiptPage of(Workspace space, PastRound round) {
        List<Line> lines = new ArrayList<>();
        for (Part part : space.definition().parts()) {
            Enactment.chosen(space.definition(), part, round.work())
                    .map(eola -> choice(part, eola))
                    .ifPresent(lines::add);
            for (Prompt prompt : part.prompts()) {
                String words = round.work().response(new Slot(part.id(), prompt.id()));
                if (!words.isBlank()) {
                    lines.add(answer(part, prompt, words));
                }
            }
            for (EvidenceDemand demand : part.evidence()) {
                round.work().evidence(new Slot(part.id(), demand.id())).stream()
                        .map(one -> piece(part, one))
                        .forEach(lines::add);
            }
        }
        return new ReceiptPage(
                Heading.of(space),
                round,
                lines,
                space.definition().assessment().anonymity(),
                space.submission().dueAt());
    }

    private static Line choice(Part part, Part eola) {
        return new Line(
                part.title(),
                "",
                Optional.empty(),
                Optional.of(eola.title()),
                Sha256.ofText(eola.id()));
    }

    private static Line answer(Part part, Prompt prompt, String words) {
        return new Line(
                part.title(),
                prompt.label(),
                Optional.empty(),
                Optional.empty(),
                Sha256.ofText(words));
    }

    private static Line piece(Part part, Exhibit one) {
        return new Line(part.title(), one.title(), Optional.of(one), Optional.empty(), one.hash());
    }

    @Override
    public String template() {
        return "review/work-receipt";
    }
}
