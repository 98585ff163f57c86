package org.cairn.platform.mail;

import org.springframework.stereotype.Component;

/** Where rooms put mail: it is kept in the caller's transaction and sent afterwards by a worker. */
@Component
public class MailBox {

    public void send(Mail mail) {
        throw new UnsupportedOperationException("not built yet: " + mail.to());
    }
}
