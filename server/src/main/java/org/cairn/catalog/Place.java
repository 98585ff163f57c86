package org.cairn.catalog;

import tools.jackson.core.TokenStreamLocation;

/** A line and column of a definition file, both from 1. */
record Place(int line, int column) {

    static final Place START = new Place(1, 1);

    static Place of(TokenStreamLocation location) {
        return new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
