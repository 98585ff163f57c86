package org.cairn.catalog.web;

import org.cairn.catalog.Origin;
import org.cairn.platform.web.Frame;

/**
 * What somebody may do with a copy of an edition.
 *
 * @param asPackage whether they may download it as a package
 * @param asDraft whether they may begin a draft with its words
 */
public record Copying(boolean asPackage, boolean asDraft) {

    static final Copying NONE = new Copying(false, false);

    static String adapted(Frame frame, Origin origin) {
        return frame.t(origin.words());
    }
}
