package org.cairn.platform.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import org.springframework.stereotype.Component;

/**
 * Short texts for an address that nobody can forge and that expire (HMAC-SHA256, RFC 2104). Whoever
 * holds a ticket can read its text, so it must hold no secret and no name.
 */
@Component
public final class Tickets {

    private static final int MAC_LENGTH = 16;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final MasterKey master;
    private final Clock clock;

    Tickets(MasterKey master, Clock clock) {
        this.master = master;
        this.clock = clock;
    }

    /** The ticket, in letters that an address can carry as they are. */
    public String seal(String text, String purpose, Instant expires) {
        byte[] content = (expires.getEpochSecond() + " " + text).getBytes(StandardCharsets.UTF_8);
        return TEXT.encodeToString(content) + "." + TEXT.encodeToString(mac(content, purpose));
    }

    /** The text, if the ticket is ours, for this purpose and still good. */
    public Optional<String> open(String ticket, String purpose) {
        try {
            int dot = ticket.indexOf('.');
            byte[] content = Base64.getUrlDecoder().decode(ticket.substring(0, Math.max(dot, 0)));
            byte[] given = Base64.getUrlDecoder().decode(ticket.substring(dot + 1));
            if (!MessageDigest.isEqual(given, mac(content, purpose))) {
                return Optional.empty();
            }
            String[] parts = new String(content, StandardCharsets.UTF_8).split(" ", 2);
            Instant expires = Instant.ofEpochSecond(Long.parseLong(parts[0]));
            return clock.instant().isBefore(expires) ? Optional.of(parts[1]) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private byte[] mac(byte[] content, String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(master.derive("ticket " + purpose, "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal(content), MAC_LENGTH);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
