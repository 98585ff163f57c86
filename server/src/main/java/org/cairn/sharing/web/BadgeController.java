package org.cairn.sharing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairn.awards.Award;
import org.cairn.awards.AwardId;
import org.cairn.openbadges.documents.MediaTypes;
import org.cairn.people.Me;
import org.cairn.people.SignedIn;
import org.cairn.platform.web.Anyone;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.UserProblem;
import org.cairn.platform.web.Wants;
import org.cairn.portfolio.ArtifactId;
import org.cairn.sharing.ShareVersion;
import org.cairn.sharing.Sharing;
import org.cairn.sharing.Visibility;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The address of a badge: a page for people, the credential for programs. */
@Controller
class BadgeController {

    private final Sharing sharing;
    private final BadgePages pages;
    private final KeptPages kept;
    private final BadgeFiles files;

    BadgeController(Sharing sharing, BadgePages pages, KeptPages kept, BadgeFiles files) {
        this.sharing = sharing;
        this.pages = pages;
        this.kept = kept;
        this.files = files;
    }

    @Anyone
    @GetMapping("/badges/{id:[0-9a-z]{26}}")
    Object badge(
            @PathVariable AwardId id,
            Optional<Me> me,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader("Vary", "Accept, Accept-Language, Cookie");
        Award award = sharing.seen(id, me.map(Me::id)).orElseThrow(NotThere::new);
        if (Wants.exactly(request, MediaTypes.CREDENTIAL_JWT)) {
            return files.jwt(award, request);
        }
        if (Wants.json(request)) {
            return files.credential(award, request);
        }
        response.setHeader("Cache-Control", "private, no-cache");
        Optional<ShareVersion> share = sharing.version(id);
        if (share.filter(one -> one.visibility() == Visibility.PUBLIC).isEmpty()) {
            response.setHeader("X-Robots-Tag", "noindex");
        }
        boolean stranger = me.isEmpty() && request.getSession(false) == null;
        return stranger ? kept.of(award, share, request) : pages.of(award, me.map(Me::id));
    }

    @SignedIn
    @PostMapping("/badges/{id:[0-9a-z]{26}}/visibility")
    Redirect show(
            @PathVariable AwardId id,
            @RequestParam String visibility,
            @RequestParam(defaultValue = "badge") String back,
            Me me) {
        Visibility wanted =
                Visibility.of(visibility)
                        .orElseThrow(() -> new UserProblem("sharing.problem.visibility"));
        sharing.show(me.id(), id, wanted);
        return Redirect.to(back.equals("list") ? "/my-badges" : "/badges/" + id)
                .saying("sharing.done." + wanted.code());
    }

    @SignedIn
    @PostMapping("/badges/{id:[0-9a-z]{26}}/results")
    Redirect showResults(
            @PathVariable AwardId id, @RequestParam(defaultValue = "false") boolean shown, Me me) {
        sharing.showResults(me.id(), id, shown);
        return Redirect.to("/badges/" + id)
                .saying(shown ? "sharing.done.results.shown" : "sharing.done.results.hidden");
    }

    @SignedIn
    @PostMapping("/badges/{id:[0-9a-z]{26}}/evidence")
    Redirect showEvidence(
            @PathVariable AwardId id,
            @RequestParam(required = false, defaultValue = "") List<String> piece,
            Me me) {
        sharing.showEvidence(
                me.id(), id, piece.stream().map(ArtifactId::of).collect(Collectors.toSet()));
        return Redirect.to("/badges/" + id).saying("sharing.done.evidence", piece.size());
    }
}
