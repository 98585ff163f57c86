package org.cairn.awards.web;

import java.util.Optional;

/**
 * The form that takes a badge back.
 *
 * @param understood whether the box that says it is for good was ticked
 */
record Revoking(Optional<String> reason, Optional<Boolean> understood) {

    String typed() {
        return reason.orElse("");
    }

    boolean isUnderstood() {
        return understood.orElse(false);
    }
}
