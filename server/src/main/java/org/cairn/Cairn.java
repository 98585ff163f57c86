package org.cairn;

/** Where the program starts. */
public final class Cairn {

    private Cairn() {}

    public static void main(String[] args) {}
}
