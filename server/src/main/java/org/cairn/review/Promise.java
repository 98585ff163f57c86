package org.cairn.review;

import java.time.Instant;

/** When it was handed in, and by when the issuer said it would decide. */
public record Promise(Instant handedInAt, Instant dueAt) {

    Promise movedTo(Instant newDueAt) {
        return new Promise(handedInAt, newDueAt);
    }
}
