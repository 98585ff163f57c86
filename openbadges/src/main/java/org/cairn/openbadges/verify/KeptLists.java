package org.cairn.openbadges.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.status.StatusListCredential;
import tools.jackson.databind.node.ObjectNode;

/**
 * Status lists that were read and unpacked, so that the next badge on a list that has not changed
 * by one byte finds it so. Whether the list is to be believed is asked anew each time. Bounded; the
 * one that was not asked for the longest goes first.
 */
final class KeptLists {

    private static final int MAX_BYTES = 8 << 20;
    private static final long MOST_KEPT = 8 << 20;
    private static final long LARGEST_KEPT = 2 << 20;

    private final Map<ByteBuffer, Read> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long weight;

    /** A list as it was read; to be looked at only. */
    record Read(ObjectNode json, Optional<Jws> jws, StatusListCredential list, long weight) {}

    /**
     * The list in that document, JSON or compact JWS.
     *
     * @throws org.cairn.openbadges.OpenBadgesProblem when there is none
     */
    Read read(byte[] document) {
        var name = ByteBuffer.wrap(sha256(document));
        synchronized (this) {
            var known = kept.get(name);
            if (known != null) {
                return known;
            }
        }
        var read = parsed(document);
        if (read.weight() <= LARGEST_KEPT) {
            keep(name, read);
        }
        return read;
    }

    private static Read parsed(byte[] document) {
        var text = new String(document, StandardCharsets.UTF_8).strip();
        var jws = Jws.looksLikeJws(text) ? Jws.parse(text) : Optional.<Jws>empty();
        var json = jws.map(Jws::credential).orElseGet(() -> StrictJson.read(document, MAX_BYTES));
        var list = StatusListCredential.read(json);
        return new Read(json, jws, list, 4L * document.length + list.list().bytes());
    }

    private synchronized void keep(ByteBuffer name, Read read) {
        if (kept.putIfAbsent(name, read) == null) {
            weight += read.weight();
        }
        var oldest = kept.values().iterator();
        while (weight > MOST_KEPT) {
            weight -= oldest.next().weight();
            oldest.remove();
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
