package org.cairn.catalog;

/** How many people are on the way in a stack; the room of stacks provides it. */
@FunctionalInterface
public interface OnTheWay {

    int in(MicroCredentialId stack);
}
