package org.cairn.awards;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.key.Multikey;
import org.cairn.openbadges.key.VerificationMethod;
import org.cairn.people.OrganizationId;

/**
 * An organization that issues badges, and the keys it is known by.
 *
 * @param slug its word in addresses; stays although the organization may change its own
 * @param did its identifier in credentials
 * @param keys newest first; the first signs, the others vouch for what they signed unless they were
 *     withdrawn
 */
public record Issuer(
        OrganizationId organization, String slug, String did, Instant openedAt, List<Key> keys) {

    /**
     * A public key and since when it signs.
     *
     * @param withdrawnAt when it was found to be in wrong hands; from then on it vouches for
     *     nothing
     */
    public record Key(Multikey key, Instant madeAt, Optional<Instant> withdrawnAt) {

        public boolean isWithdrawn() {
            return withdrawnAt.isPresent();
        }
    }

    public Issuer {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("issuer " + slug + " has no key");
        }
    }

    /** The id of the key that signs, as proofs name it. */
    public String signingMethod() {
        return VerificationMethod.of(did, keys.getFirst().key()).id();
    }

    /** The key with this name, if it is one of the issuer's. */
    public Optional<Key> key(String text) {
        return keys.stream().filter(one -> one.key().text().equals(text)).findFirst();
    }

    List<Multikey> publicKeys() {
        return keys.stream().map(Key::key).toList();
    }
}
