package org.cairn.people;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.platform.mail.KeptMail;
import org.cairn.platform.mail.Mail;
import org.cairn.platform.mail.MailBox;

/** What lies in somebody's mail box, as far as a test needs it. */
final class Post {

    private final MailBox box;

    Post(MailBox box) {
        this.box = box;
    }

    /** Newest first. */
    List<Mail> of(String address) {
        return box.newest(10_000).stream()
                .map(KeptMail::mail)
                .filter(mail -> mail.to().equals(address))
                .toList();
    }

    /** The path behind the button of the newest letter. */
    String link(String address) {
        Matcher link =
                Pattern.compile("https?://[^/\\s]+(/\\S+)").matcher(of(address).getFirst().text());
        if (!link.find()) {
            throw new AssertionError("no link in the letter to " + address);
        }
        return link.group(1);
    }
}
