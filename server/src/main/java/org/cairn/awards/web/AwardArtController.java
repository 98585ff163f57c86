package org.cairn.awards.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.cairn.awards.AwardDetails;
import org.cairn.awards.AwardId;
import org.cairn.awards.Awards;
import org.cairn.awards.Register;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.Role;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The drawing of an award for those who keep the register, whoever else may see it. */
@Controller
class AwardArtController {

    private final Register register;
    private final Awards awards;

    AwardArtController(Register register, Awards awards) {
        this.register = register;
        this.awards = awards;
    }

    @Holds({Role.APPROVER, Role.ADMINISTRATOR})
    @GetMapping("/awards/{id:[0-9a-z]{26}}/art.svg")
    ResponseEntity<byte[]> art(Me me, @PathVariable String id) {
        AwardDetails details = register.open(me.id(), new AwardId(id));
        return ResponseEntity.ok()
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; img-src data:")
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .contentType(MediaType.parseMediaType("image/svg+xml"))
                .body(awards.plainSvg(details.award().id()).getBytes(StandardCharsets.UTF_8));
    }
}
