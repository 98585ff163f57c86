package org.cairn.people.web;

import java.util.List;
import org.cairn.platform.mail.KeptMail;
import org.cairn.platform.web.Page;

/** The letters that the demo would have sent. */
public record DemoMailPage(List<KeptMail> letters, String words) implements Page {

    @Override
    public String template() {
        return "people/demo-mail";
    }
}
