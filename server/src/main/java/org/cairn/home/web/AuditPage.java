package org.cairn.home.web;

import java.util.Optional;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.Page;

/**
 * What the log of steps is, and the file of it.
 *
 * @param check what was found, if the reader asked for it
 */
public record AuditPage(long entries, Optional<AuditLog.Check> check) implements Page {

    @Override
    public String template() {
        return "home/audit";
    }
}
