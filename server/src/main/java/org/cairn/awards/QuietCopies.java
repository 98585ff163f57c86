package org.cairn.awards;

import java.time.Clock;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.platform.web.NotThere;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * The same credential signed once more without the results: nothing can be taken out of a signed
 * one. Made when it is first asked for, with the same id and the same place in the status list.
 */
@Component
class QuietCopies {

    private final AwardStore store;
    private final Issuers issuers;
    private final Clock clock;

    QuietCopies(AwardStore store, Issuers issuers, Clock clock) {
        this.store = store;
        this.issuers = issuers;
        this.clock = clock;
    }

    byte[] of(AwardId id) {
        return store.withoutResults(id).orElseGet(() -> sign(id));
    }

    private byte[] sign(AwardId id) {
        Award award = store.find(id).orElseThrow(NotThere::new);
        ObjectNode credential = StrictJson.read(store.credential(id).orElseThrow());
        credential.remove("proof");
        ((ObjectNode) credential.path("credentialSubject")).remove("result");
        Issuer issuer = issuers.find(award.issuer()).orElseThrow();
        store.keepWithoutResults(
                id, StrictJson.write(issuers.sign(issuer, credential)), clock.instant());
        return store.withoutResults(id).orElseThrow();
    }
}
