package org.cairn.openbadges.jsonld;

/** A part without an id, whose name depends on all others in the document. */
interface Nameless {

    /** What is said of it alone, in short (RDFC-1.0, section 4.6). */
    byte[] hash();

    /**
     * @param place among all in the document
     */
    void call(int place);

    /** Writes what is said of it; all names must be known. */
    void writeAbout(Utf8 out);
}
