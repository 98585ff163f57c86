package org.cairn.catalog;

import java.util.Map;

/** Applies a rubric's rule to scores. */
final class Judging {

    private Judging() {}

    static Judgement of(Rubric rubric, Map<String, Score> scores) {
        throw new UnsupportedOperationException("not built yet");
    }
}
