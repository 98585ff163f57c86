package org.cairn.openbadges.bake;

/**
 * One chunk of a PNG as a place in the file, so that pictures are edited by copying bytes.
 *
 * @param type the four letters
 * @param start where the chunk's length field begins
 * @param length how many bytes of data it has
 */
record PngChunk(String type, int start, int length) {

    static final int FRAME = 12;

    int dataStart() {
        return start + 8;
    }

    int dataEnd() {
        return dataStart() + length;
    }

    int size() {
        return FRAME + length;
    }

    int end() {
        return start + size();
    }
}
