package org.cairn.platform.mail;

/**
 * One letter to one person.
 *
 * @param to the address
 * @param name the person's name
 * @param text the plain part
 * @param html the same for those who like it nicer
 */
public record Mail(String to, String name, String subject, String text, String html) {

    /** A line break in what becomes a header would let a writer add headers of their own. */
    public Mail {
        to = oneLine(to);
        name = oneLine(name);
        subject = oneLine(subject);
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
    }
}
