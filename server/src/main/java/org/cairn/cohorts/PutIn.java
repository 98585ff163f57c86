package org.cairn.cohorts;

/** What came of one address that was to be put into a cohort. */
public record PutIn(String email, Outcome outcome) {

    /** What happened; the message key of its sentence. */
    public enum Outcome {
        IN,
        ALREADY,
        UNKNOWN,
        FULL;

        public String key() {
            return "cohorts.put-in." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
