package org.cairn.platform.secrets;

/** Something sealed was changed, or was sealed for another purpose or under another master key. */
public final class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealBroken() {
        super("the seal is broken, or the master key is not the one it was made with");
    }
}
