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

/**
 * Status lists that a verifier saw before. A hundred badges name the same list; as long as not one
 * byte of it changes, it is unpacked once, and a proof that fits is computed once.
 *
 * <p>Only what can never become otherwise is kept: what the bytes say, and that a proof in them
 * fits a key. Whose key it is and whether it was withdrawn, when the proof, the list and the badge
 * end, and of course the list itself, all this is asked anew each time, by the clock of the caller.
 * Nothing is kept of a proof that does not fit or could not be checked, and nothing of a list that
 * cannot be read. Bounded; the one that was not asked for the longest goes first. Safe for use by
 * many threads, and by many verifiers.
 */
public final class KnownLists {

    /** What a verifier keeps unless it is told otherwise: 8 MiB, a few hundred usual lists. */
    static final long USUAL = 8 << 20;

    private static final int MAX_BYTES = 8 << 20;

    private final Map<ByteBuffer, Read> known = new LinkedHashMap<>(16, 0.75f, true);
    private final long most;
    private long weight;

    /** A list as it was read; to be looked at only. */
    record Read(SignedDocument document, StatusListCredential list, long weight) {}

    private KnownLists(long most) {
        this.most = most;
    }

    /**
     * For lists that together take no more memory than that; one that alone takes a quarter of it
     * is not kept.
     */
    public static KnownLists upTo(long bytes) {
        return new KnownLists(bytes);
    }

    /** Keeps nothing: each list is read and checked anew for each badge. */
    public static KnownLists none() {
        return new KnownLists(0);
    }

    /**
     * The list in that document, JSON or compact JWS.
     *
     * @throws org.cairn.openbadges.OpenBadgesProblem when there is none
     */
    Read read(byte[] document) {
        if (most <= 0) {
            return parsed(document);
        }
        var name = ByteBuffer.wrap(sha256(document));
        synchronized (this) {
            var seen = known.get(name);
            if (seen != null) {
                return seen;
            }
        }
        var read = parsed(document);
        return read.weight() <= most / 4 ? kept(name, read) : read;
    }

    private static Read parsed(byte[] document) {
        var text = new String(document, StandardCharsets.UTF_8).strip();
        var jws = Jws.looksLikeJws(text) ? Jws.parse(text) : Optional.<Jws>empty();
        var json = jws.map(Jws::credential).orElseGet(() -> StrictJson.read(document, MAX_BYTES));
        var list = StatusListCredential.read(json);
        return new Read(
                new SignedDocument(json, jws), list, 4L * document.length + list.list().bytes());
    }

    private synchronized Read kept(ByteBuffer name, Read read) {
        var first = known.putIfAbsent(name, read);
        if (first != null) {
            return first;
        }
        weight += read.weight();
        var oldest = known.values().iterator();
        while (weight > most) {
            weight -= oldest.next().weight();
            oldest.remove();
        }
        return read;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
