package org.cairn.verification;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.awards.AwardId;
import org.cairn.awards.OwnDocuments;
import org.springframework.stereotype.Component;

/** Tells which badge of this site an address stands for. */
@Component
class OwnAddresses {

    private static final Pattern BADGE =
            Pattern.compile(".*/badges/([0-9a-z]{26})(?:\\.[a-z]+|/[a-z0-9.]+)?/?");

    private final OwnDocuments documents;

    OwnAddresses(OwnDocuments documents) {
        this.documents = documents;
    }

    boolean isHere(URI address) {
        return documents.isHere(address);
    }

    /** The badge whose page, file or 2.0 assertion has that address. */
    Optional<AwardId> badge(URI address) {
        if (!isHere(address)) {
            return Optional.empty();
        }
        Matcher form = BADGE.matcher(address.getPath());
        return form.matches() ? Optional.of(new AwardId(form.group(1))) : Optional.empty();
    }
}
