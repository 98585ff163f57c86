package org.cairn.openbadges.convert;

/**
 * Something that a conversion could not carry over.
 *
 * @param member its place, such as {@code credentialSubject.result[0]}
 */
public record Loss(String member, Reason reason) {

    /** Why not. */
    public enum Reason {
        /** The other version cannot say it. */
        NO_WORD("The other version has no word for it."),
        /** It is called after the address at which it is hosted. */
        OTHER_ID("In the other version it has another id: the address at which it is hosted."),
        /** The earner can be named once. */
        ONE_RECIPIENT("Version 2.0 names the earner in one way only."),
        /** There is one date of the award. */
        ONE_DATE("Version 2.0 has one date for the award and the beginning of its validity."),
        /** The one proves by a signature, the other by the address. */
        OTHER_PROOF("The other version proves in another way that the badge is genuine."),
        /** Times without a zone were allowed. */
        NO_ZONE("The time has no zone; it was taken as that of Greenwich."),
        /** Something else stands where a time belongs. */
        NO_TIME("It is no time that can be read.");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** The reason as a sentence in English. */
        public String words() {
            return words;
        }
    }
}
