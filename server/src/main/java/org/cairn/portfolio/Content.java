package org.cairn.portfolio;

import org.cairn.platform.files.Sha256;

/** What a piece of evidence consists of; it never changes once it is kept. */
public sealed interface Content permits FileContent, LinkContent, TextContent {

    /** The SHA-256 of the content: of a file's bytes, a text in NFC and UTF-8, a link's address. */
    Sha256 hash();
}
