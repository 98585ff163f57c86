package org.cairn.awards.web;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.cairn.awards.StatusDocument;
import org.cairn.awards.StatusLists;
import org.cairn.openbadges.documents.MediaTypes;
import org.cairn.platform.web.Anyone;
import org.cairn.platform.web.NotThere;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Serves the signed status lists; whoever has the present version is told so and no more. */
@RestController
class StatusController {

    private final StatusLists lists;

    StatusController(StatusLists lists) {
        this.lists = lists;
    }

    @Anyone
    @GetMapping("/status/{list}")
    ResponseEntity<byte[]> list(@PathVariable String list, WebRequest request) {
        Optional<String> present = lists.etag(list);
        if (present.isPresent() && request.checkNotModified(present.get())) {
            return headers(ResponseEntity.status(HttpStatus.NOT_MODIFIED)).build();
        }
        StatusDocument document = lists.document(list).orElseThrow(NotThere::new);
        return headers(ResponseEntity.ok())
                .eTag(document.etag())
                .contentType(MediaType.parseMediaType(MediaTypes.CREDENTIAL))
                .body(document.bytes());
    }

    /** A revocation shows within a second, whoever caches. */
    private static ResponseEntity.BodyBuilder headers(ResponseEntity.BodyBuilder answer) {
        return answer.header("Access-Control-Allow-Origin", "*")
                .cacheControl(
                        CacheControl.maxAge(1, TimeUnit.SECONDS).cachePublic().mustRevalidate());
    }
}
