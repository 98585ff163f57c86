package org.cairn.awards;

import java.net.URI;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.cairn.openbadges.documents.MediaTypes;
import org.cairn.openbadges.json.StrictJson;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front desk: the documents of this site that a verifier asks for, from the database, so that the
 * site's own badges verify without any network.
 */
@Service
public class OwnDocuments {

    private static final Pattern DID = Pattern.compile("/issuers/([a-z0-9-]+)/did\\.json");
    private static final Pattern PROFILE = Pattern.compile("/issuers/([a-z0-9-]+)/ob2");
    private static final Pattern STATUS = Pattern.compile("/status/([a-z0-9-]+)");
    private static final Pattern BADGE_CLASS =
            Pattern.compile("/catalog/([a-z0-9-]+)/editions/([0-9]{1,6})/ob2");
    private static final Pattern ASSERTION = Pattern.compile("/badges/([0-9a-z]{26})/ob2");

    private final Addresses addresses;
    private final Awards awards;
    private final Issuers issuers;
    private final StatusLists lists;
    private final HostedBadges hosted;

    OwnDocuments(
            Addresses addresses,
            Awards awards,
            Issuers issuers,
            StatusLists lists,
            HostedBadges hosted) {
        this.addresses = addresses;
        this.awards = awards;
        this.issuers = issuers;
        this.lists = lists;
        this.hosted = hosted;
    }

    /** Whether the address is on this site, so that nothing should be fetched from outside. */
    public boolean isHere(URI address) {
        return addresses.pathHere(address).startsWith("/");
    }

    /**
     * What the address answers with: a DID document, a status list, a 2.0 profile, badge class or
     * assertion. Whether the earner shows an assertion is not asked: who verifies one has it.
     */
    @Transactional
    public Optional<OwnDocument> find(URI address) {
        String path = addresses.pathHere(address);
        return match(DID, path)
                .flatMap(hit -> issuers.bySlug(hit.group(1)))
                .map(issuer -> OwnDocument.of(didDocument(issuer), MediaTypes.DID))
                .or(() -> match(STATUS, path).flatMap(hit -> statusList(hit.group(1))))
                .or(() -> match(PROFILE, path).flatMap(hit -> profile(hit.group(1))))
                .or(() -> match(BADGE_CLASS, path).flatMap(this::badgeClass))
                .or(() ->
                        match(ASSERTION, path)
                                .flatMap(hit -> awards.find(new AwardId(hit.group(1))))
                                .map(this::assertion));
    }

    private static Optional<MatchResult> match(Pattern pattern, String path) {
        return pattern.matcher(path).results().filter(hit -> hit.group().equals(path)).findFirst();
    }

    private byte[] didDocument(Issuer issuer) {
        return StrictJson.write(issuers.didDocument(issuer));
    }

    private Optional<OwnDocument> statusList(String name) {
        return lists.document(name)
                .map(document -> OwnDocument.of(document.bytes(), MediaTypes.CREDENTIAL));
    }

    private Optional<OwnDocument> profile(String slug) {
        return issuers.bySlug(slug)
                .map(issuer ->
                        OwnDocument.of(
                                StrictJson.write(hosted.profile(issuer)), MediaTypes.LINKED_DATA));
    }

    private Optional<OwnDocument> badgeClass(MatchResult hit) {
        return hosted.edition(hit.group(1), Integer.parseInt(hit.group(2)))
                .flatMap(hosted::badgeClass)
                .map(node -> OwnDocument.of(StrictJson.write(node), MediaTypes.LINKED_DATA));
    }

    private OwnDocument assertion(Award award) {
        return new OwnDocument(
                StrictJson.write(awards.assertion(award.id())),
                MediaTypes.LINKED_DATA,
                award.revocation().isPresent());
    }
}
