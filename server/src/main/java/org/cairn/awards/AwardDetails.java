package org.cairn.awards;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Picture;
import org.cairn.catalog.Score;
import org.cairn.platform.art.BadgeFacts;

/**
 * What an award's page tells beyond the register, as it was when the badge was issued.
 *
 * @param earnerName the earner's name then
 * @param title of the micro-credential
 * @param issuerName the issuer's name then
 * @param art what its picture is drawn from
 * @param results by criterion id, the ones that did not apply included
 * @param comments by criterion id: the assessor's sentence for the badge
 * @param evidence what was seen, in the earner's order; shown only as the earner decides
 * @param examination how the work was examined; empty for badges that do not tell
 * @param enacted which artifact the capstone carries out; told beside the evidence that is shown
 * @param parts titles of what was earned before, for the badge of a stack
 */
public record AwardDetails(
        Award award,
        String earnerName,
        String title,
        String issuerName,
        Art art,
        Map<String, Score> results,
        Map<String, String> comments,
        List<AwardOrder.EvidenceLine> evidence,
        Optional<Examination> examination,
        Optional<AwardOrder.Enacted> enacted,
        List<String> parts) {

    /**
     * The facts of the picture.
     *
     * @param level 0 = none
     * @param macro whether it is the badge of a stack
     * @param seed gives this one badge its hills
     * @param picture what was chosen of its look
     */
    public record Art(
            String shortWord,
            String stack,
            int level,
            boolean program,
            boolean macro,
            String issuerShortName,
            String seed,
            Picture picture) {

        /** What any drawing of a badge of that title starts from. */
        public BadgeFacts facts(String title) {
            return new BadgeFacts(
                    title,
                    shortWord,
                    picture.style(stack),
                    picture.shown(level),
                    kind(),
                    issuerShortName,
                    seed,
                    picture.scenery());
        }

        public BadgeFacts.Kind kind() {
            if (macro) {
                return BadgeFacts.Kind.MACRO_CREDENTIAL;
            }
            return program ? BadgeFacts.Kind.PROGRAM : BadgeFacts.Kind.MICRO_CREDENTIAL;
        }
    }

    /** What its picture is drawn from. */
    public BadgeFacts badge() {
        return art.facts(title);
    }

    public AwardDetails {
        results = Map.copyOf(results);
        comments = Map.copyOf(comments);
        evidence = List.copyOf(evidence);
        parts = List.copyOf(parts);
    }
}
