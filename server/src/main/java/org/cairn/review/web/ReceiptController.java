package org.cairn.review.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.cairn.people.Me;
import org.cairn.people.Organization;
import org.cairn.people.Organizations;
import org.cairn.people.SignedIn;
import org.cairn.platform.art.Letterhead;
import org.cairn.platform.art.Paper;
import org.cairn.platform.web.Frame;
import org.cairn.platform.web.Frames;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Templates;
import org.cairn.review.PastRound;
import org.cairn.review.SubmissionId;
import org.cairn.review.Submissions;
import org.cairn.review.Workspace;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The receipt of a hand-in, on screen and on paper. */
@Controller
class ReceiptController {

    private final Submissions submissions;
    private final Organizations organizations;
    private final Frames frames;
    private final Templates templates;

    ReceiptController(
            Submissions submissions,
            Organizations organizations,
            Frames frames,
            Templates templates) {
        this.submissions = submissions;
        this.organizations = organizations;
        this.frames = frames;
        this.templates = templates;
    }

    @SignedIn
    @GetMapping("/submissions/{id}/receipt")
    Page receipt(Me me, @PathVariable String id, @RequestParam(defaultValue = "0") int round) {
        Workspace space = submissions.open(me.id(), SubmissionId.of(id));
        return ReceiptPage.of(space, round(space, round));
    }

    @SignedIn
    @GetMapping("/submissions/{id}/receipt.pdf")
    ResponseEntity<byte[]> paper(
            Me me,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int round,
            HttpServletRequest request) {
        Workspace space = submissions.open(me.id(), SubmissionId.of(id));
        ReceiptPage page = ReceiptPage.of(space, round(space, round));
        Frame frame = frames.of(request);
        Organization issuer = organizations.find(space.edition().issuer()).orElseThrow();
        Letterhead head =
                new Letterhead(
                        frame.t("review.receipt.title", space.submission().id().toString()),
                        frame.locale().getLanguage(),
                        issuer.name(),
                        issuer.brandColor(),
                        page.round().handedInAt());
        String body =
                templates.renderText(
                        "review/paper-receipt",
                        Map.of("frame", frame, "page", page, "name", me.person().name()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"receipt-" + space.submission().id() + ".pdf\"")
                .body(Paper.pdf(head, body));
    }

    /** The round asked for, or the last one. */
    private static PastRound round(Workspace space, int number) {
        return number == 0
                ? space.lastRound().orElseThrow(NotThere::new)
                : space.rounds().stream()
                        .filter(round -> round.number() == number)
                        .findFirst()
                        .orElseThrow(NotThere::new);
    }
}
