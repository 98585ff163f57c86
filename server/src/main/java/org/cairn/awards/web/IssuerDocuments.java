package org.cairn.awards.web;

import java.util.concurrent.TimeUnit;
import org.cairn.awards.HostedBadges;
import org.cairn.awards.Issuer;
import org.cairn.awards.Issuers;
import org.cairn.openbadges.documents.MediaTypes;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.platform.web.Anyone;
import org.cairn.platform.web.NotThere;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** What machines read of an issuer: its DID document and its Open Badges 2.0 profile. */
@RestController
class IssuerDocuments {

    private final Issuers issuers;
    private final HostedBadges hosted;

    IssuerDocuments(Issuers issuers, HostedBadges hosted) {
        this.issuers = issuers;
        this.hosted = hosted;
    }

    @Anyone
    @GetMapping("/issuers/{slug}/did.json")
    ResponseEntity<byte[]> did(@PathVariable String slug) {
        Issuer issuer = issuers.bySlug(slug).orElseThrow(NotThere::new);
        return answer(issuers.didDocument(issuer), MediaTypes.DID);
    }

    @Anyone
    @GetMapping("/issuers/{slug}/ob2")
    ResponseEntity<byte[]> profile(@PathVariable String slug) {
        Issuer issuer = issuers.bySlug(slug).orElseThrow(NotThere::new);
        return answer(hosted.profile(issuer), MediaTypes.LINKED_DATA);
    }

    /** Readable by scripts of any site, and never old for longer than a minute. */
    static ResponseEntity<byte[]> answer(ObjectNode document, String contentType) {
        return ResponseEntity.ok()
                .header("Access-Control-Allow-Origin", "*")
                .cacheControl(CacheControl.maxAge(60, TimeUnit.SECONDS).cachePublic())
                .contentType(MediaType.parseMediaType(contentType))
                .body(StrictJson.write(document));
    }
}
