package org.cairn.openbadges;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests whose passes make one line in the table of {@code README.md}: those of a class, or those
 * methods of a class that name the same material.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Ledger.class)
public @interface Replays {

    /** The material, in the words of the table. */
    String value();
}
