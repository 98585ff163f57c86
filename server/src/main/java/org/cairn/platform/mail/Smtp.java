package org.cairn.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Supplier;
import org.cairn.platform.settings.Settings;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Speaks to the mail server that the settings name. */
final class Smtp {

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final Settings.MailServer server;
    private final Supplier<String> senderName;

    Smtp(Settings.MailServer server, Supplier<String> senderName) {
        this.server = server;
        this.senderName = senderName;
        sender.setHost(server.host());
        sender.setPort(server.port());
        server.user().ifPresent(sender::setUsername);
        server.password().ifPresent(sender::setPassword);
        sender.setDefaultEncoding("UTF-8");
        sender.setJavaMailProperties(properties());
    }

    void send(UUID id, Mail mail) {
        MimeMessage message = sender.createMimeMessage();
        try {
            MimeMessageHelper letter = new MimeMessageHelper(message, true, "UTF-8");
            letter.setFrom(new InternetAddress(server.from(), senderName.get(), "UTF-8"));
            InternetAddress to = new InternetAddress(mail.to(), true);
            to.setPersonal(mail.name(), "UTF-8");
            letter.setTo(to);
            letter.setSubject(mail.subject());
            letter.setText(mail.text(), mail.html());
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Cairn-Letter", id.toString());
        } catch (MessagingException | UnsupportedEncodingException unusable) {
            throw new MailParseException(unusable);
        }
        sender.send(message);
    }

    /** Whether another try cannot help: the address itself is refused for good. */
    boolean isHopeless(MailException problem) {
        if (problem.getCause() instanceof AddressException) {
            return true;
        }
        return problem instanceof MailSendException sending
                && sending.getFailedMessages().values().stream()
                        .anyMatch(cause ->
                                cause instanceof SendFailedException refused
                                        && refused.getInvalidAddresses() != null
                                        && refused.getInvalidAddresses().length > 0);
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", "10000");
        properties.put("mail.smtp.timeout", "20000");
        properties.put("mail.smtp.writetimeout", "20000");
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.enable", String.valueOf(server.tls()));
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.auth", String.valueOf(server.user().isPresent()));
        properties.put("mail.smtp.starttls.required", String.valueOf(needsStartTls()));
        return properties;
    }

    /** A password never travels in the clear, except within this machine. */
    private boolean needsStartTls() {
        boolean local = server.host().equals("localhost") || server.host().startsWith("127.");
        return server.user().isPresent() && !server.tls() && !local;
    }
}
