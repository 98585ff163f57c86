package org.cairn.notices.web;

import org.cairn.notices.Notice;
import org.cairn.notices.Notices;
import org.cairn.platform.web.Frame;
import org.cairn.platform.web.Page;

/** The list of notices. */
public record NoticesPage(Notices.Shown shown) implements Page {

    @Override
    public String template() {
        return "notices/list";
    }

    public String title(Frame frame, Notice notice) {
        return notice.wording().title(frame.messages(), frame.locale(), frame.zone());
    }

    public String words(Frame frame, Notice notice) {
        return notice.wording().words(frame.messages(), frame.locale(), frame.zone());
    }
}
