package org.cairn.awards;

import java.time.Clock;
import org.cairn.openbadges.credential.SignedCredential;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.Multikey;
import org.cairn.platform.web.NotThere;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * The credentials as they are handed out. What was issued stays as it was; where the key that
 * signed it was withdrawn since, the same words are signed once more, at the latest when somebody
 * asks for them.
 */
@Component
class Credentials {

    private final SignedStore store;
    private final AwardStore awards;
    private final Issuers issuers;
    private final Clock clock;

    Credentials(SignedStore store, AwardStore awards, Issuers issuers, Clock clock) {
        this.store = store;
        this.awards = awards;
        this.issuers = issuers;
        this.clock = clock;
    }

    byte[] of(AwardId id, Extent extent) {
        return extent == Extent.WHOLE ? whole(id) : withoutResults(id);
    }

    private byte[] whole(AwardId id) {
        SignedStore.Held held = store.whole(id).orElseThrow(NotThere::new);
        if (isSound(held)) {
            return held.credential();
        }
        byte[] anew = sign(id, signed(held.credential()).unsigned());
        store.keepSignedAnew(id, anew, clock.instant());
        return anew;
    }

    /**
     * The same signed once more without the results: nothing can be taken out of a signed one. Made
     * when it is first asked for, with the same id and the same place in the status list.
     */
    private byte[] withoutResults(AwardId id) {
        return store.withoutResults(id)
                .filter(Credentials::isSound)
                .map(SignedStore.Held::credential)
                .orElseGet(() -> {
                    byte[] copy = sign(id, signed(whole(id)).withoutResults());
                    store.keepWithoutResults(id, copy, clock.instant());
                    return copy;
                });
    }

    /** No withdrawn key signed it. */
    private static boolean isSound(SignedStore.Held held) {
        if (held.withdrawn().isEmpty()) {
            return true;
        }
        SignedCredential credential = signed(held.credential());
        return held.withdrawn().stream().map(Multikey::parse).noneMatch(credential::isSignedBy);
    }

    private static SignedCredential signed(byte[] credential) {
        return new SignedCredential(StrictJson.read(credential));
    }

    private byte[] sign(AwardId id, ObjectNode credential) {
        Award award = awards.find(id).orElseThrow(NotThere::new);
        Issuer issuer = issuers.find(award.issuer()).orElseThrow();
        return StrictJson.write(issuers.sign(issuer, credential));
    }
}
