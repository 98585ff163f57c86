package org.cairn.platform.settings;

/** A setting that cannot be used; the message is one sentence that names it. */
public final class SettingsProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SettingsProblem(String sentence) {
        super(sentence);
    }
}
