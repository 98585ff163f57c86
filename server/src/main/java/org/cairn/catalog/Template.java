package org.cairn.catalog;

import org.cairn.platform.files.Sha256;

/**
 * A file that whoever makes a part begins with. It is named by its bytes, so an edition keeps its
 * templates as it keeps its words.
 *
 * @param name what people see and what the file is called when it is saved
 */
public record Template(String name, Sha256 hash) {}
