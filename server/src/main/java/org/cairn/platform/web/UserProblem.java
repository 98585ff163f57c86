package org.cairn.platform.web;

import org.springframework.http.HttpStatus;

/**
 * Something the person can mend; the text is addressed to that person. Forms catch it and show
 * themselves again.
 */
public final class UserProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Text text;
    private final HttpStatus status;

    public UserProblem(HttpStatus status, String key, Object... arguments) {
        super(key);
        this.text = Text.of(key, arguments);
        this.status = status;
    }

    /** The common case: what was sent cannot be taken as it is (422). */
    public UserProblem(String key, Object... arguments) {
        this(HttpStatus.UNPROCESSABLE_CONTENT, key, arguments);
    }

    /** A sentence that was found before it was known whether it stops anything. */
    public static UserProblem of(Text text) {
        return new UserProblem(text.key(), text.arguments().toArray());
    }

    public Text text() {
        return text;
    }

    public HttpStatus status() {
        return status;
    }
}
