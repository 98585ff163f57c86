package org.cairn.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;

/**
 * What the educator signs at hand-in.
 *
 * @param wording which version of the sentences was signed ({@code review.statement.<wording>.…})
 * @param tool what the AI help was; empty when none was used
 */
public record Statement(String wording, AiUse aiUse, String tool, Instant signedAt) {

    /** The sentences shown now; a change of words is a new version, so that old ones stay true. */
    public static final String WORDING = "v1";

    private static final int LONGEST_TOOL = 200;

    /** How AI had a part in the words. */
    public enum AiUse {
        NONE,
        EDITING,
        DRAFTING;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static AiUse of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public Statement {
        tool = Typed.kept(tool, LONGEST_TOOL);
        if (aiUse == AiUse.NONE) {
            tool = "";
        }
    }

    /** Signs the present wording; each sentence has to be agreed to by itself. */
    public static Statement sign(Signature signature, Instant now) {
        if (!signature.missing().isEmpty()) {
            throw UserProblem.of(signature.missing().getFirst());
        }
        return new Statement(WORDING, signature.aiUse(), signature.tool(), now);
    }

    /** What was ticked and typed in the form. */
    public record Signature(boolean ownWork, boolean studentPrivacy, AiUse aiUse, String tool) {

        /** What has yet to be agreed to or said, in the order of the form. */
        public List<Text> missing() {
            List<Text> missing = new ArrayList<>();
            if (!ownWork) {
                missing.add(Text.of("review.statement.own-work-missing"));
            }
            if (!studentPrivacy) {
                missing.add(Text.of("review.statement.privacy-missing"));
            }
            if (aiUse != AiUse.NONE && tool.isBlank()) {
                missing.add(Text.of("review.statement.tool-missing"));
            }
            return missing;
        }
    }
}
