package org.cairn.openbadges.jsonld;

import java.util.List;

/**
 * All that a document states, in canonical form.
 *
 * @param passages the first of it: fixed ones of parts that are quoted
 * @param rest what follows
 * @param beginning of the part that keeps what was hashed of the passages
 */
record Stated(List<Passage> passages, Utf8 rest, Beginning beginning) {

    /** Of a document that quotes nothing. */
    static Stated alone(Utf8 lines) {
        return new Stated(List.of(), lines, new Beginning());
    }

    byte[] hash(String algorithm) {
        return passages.isEmpty()
                ? rest.hash(Walk.digest(algorithm))
                : beginning.hash(passages, rest, algorithm);
    }

    @Override
    public String toString() {
        return Passage.written(passages).toString() + rest;
    }
}
