package org.cairn.catalog;

/**
 * From where a part or criterion of a draft came.
 *
 * @param sheet its page in the draft
 * @param version that was taken
 * @param changed whether it was changed since then
 * @param piece the newest version
 */
public record LibraryUse(Sheet sheet, int version, boolean changed, LibraryPiece piece) {

    /** Whether there is a newer one than was taken, which is offered still. */
    public boolean isOld() {
        return version < piece.version() && !piece.isRetired();
    }
}
