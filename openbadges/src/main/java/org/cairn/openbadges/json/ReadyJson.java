package org.cairn.openbadges.json;

/** A node whose JSON is there already, to be put into that of documents as it is. */
public interface ReadyJson {

    /** Compact UTF-8, which nobody changes. */
    byte[] json();
}
