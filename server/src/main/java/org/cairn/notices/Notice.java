package org.cairn.notices;

import java.time.Instant;

/**
 * One thing that a person was told.
 *
 * @param path where it leads, on this site
 */
public record Notice(
        NoticeId id, Kind kind, Wording wording, String path, Instant at, boolean unread) {}
