package org.cairn.openbadges.jsonld;

import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the documents that quote a part begin with: passages that sort before all that each document
 * says of its own. They are written and hashed once, and each hash goes on from there. Safe for use
 * by many threads.
 */
final class Beginning {

    private volatile @Nullable Hashed last;

    /**
     * @param soFar the state of the hash behind the passages, which is only copied
     */
    private record Hashed(List<Passage> passages, MessageDigest soFar) {}

    /**
     * The hash of these passages and of what follows.
     *
     * @param passages fixed ones, which are nearly always those of the document before
     */
    byte[] hash(List<Passage> passages, Utf8 rest, String algorithm) {
        Hashed known = last;
        if (known == null || !known.passages().equals(passages)) {
            known = new Hashed(passages, begun(passages, algorithm));
            last = known;
        }
        try {
            return rest.hash((MessageDigest) known.soFar().clone());
        } catch (CloneNotSupportedException e) {
            return rest.hash(begun(passages, algorithm));
        }
    }

    private static MessageDigest begun(List<Passage> passages, String algorithm) {
        MessageDigest digest = Walk.digest(algorithm);
        Passage.written(passages).feed(digest);
        return digest;
    }
}
