package org.cairn.portfolio.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.cairn.people.Me;
import org.cairn.people.SignedIn;
import org.cairn.platform.web.BodyLimit;
import org.cairn.platform.web.Messages;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.cairn.portfolio.Artifact;
import org.cairn.portfolio.ArtifactId;
import org.cairn.portfolio.Label;
import org.cairn.portfolio.Upload;
import org.cairn.portfolio.UploadId;
import org.cairn.portfolio.Uploads;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Uploads in pieces, for the script of the form: announce, send, go on where it broke off, finish.
 */
@RestController
class UploadsController {

    private final Uploads uploads;
    private final Messages messages;

    UploadsController(Uploads uploads, Messages messages) {
        this.uploads = uploads;
        this.messages = messages;
    }

    @Bean
    static BodyLimit piecesAreCountedAsTheyArrive() {
        return BodyLimit.whatItsHandlerTakes("/portfolio/uploads/{id}");
    }

    /** How much has arrived. */
    record Progress(String id, long offset) {}

    /** The piece that the upload became, and where to go on. */
    record Finished(String id, String title, String next) {}

    /** What the person reads. */
    record Problem(String title) {}

    @SignedIn
    @PostMapping("/portfolio/uploads")
    ResponseEntity<Progress> begin(Me me, HttpServletRequest request) {
        String replaces = field(request, "replaces");
        Label label =
                new Label(
                        field(request, "title"),
                        field(request, "note"),
                        replaces.isEmpty()
                                ? Optional.empty()
                                : Optional.of(ArtifactId.of(replaces)));
        Upload upload =
                uploads.begin(
                        me.id(), label, field(request, "name"), number(field(request, "bytes")));
        return ResponseEntity.created(URI.create("/portfolio/uploads/" + upload.id()))
                .body(new Progress(upload.id().toString(), 0));
    }

    @SignedIn
    @GetMapping("/portfolio/uploads/{id}")
    Progress arrived(Me me, @PathVariable String id) {
        return new Progress(id, uploads.arrived(me.id(), UploadId.of(id)));
    }

    /**
     * A piece that does not begin where the last one ended gets 409 and the place to go on from.
     */
    @SignedIn
    @PutMapping("/portfolio/uploads/{id}")
    ResponseEntity<Progress> append(
            Me me, @PathVariable String id, @RequestParam long offset, HttpServletRequest request)
            throws IOException {
        long announced = request.getContentLengthLong();
        long arrived = uploads.append(me.id(), UploadId.of(id), offset, request.getInputStream());
        boolean added = announced < 0 ? arrived > offset : arrived == offset + announced;
        return ResponseEntity.status(added ? HttpStatus.OK : HttpStatus.CONFLICT)
                .body(new Progress(id, arrived));
    }

    @SignedIn
    @PostMapping("/portfolio/uploads/{id}/finish")
    Finished finish(Me me, @PathVariable String id, @RequestParam(defaultValue = "") String next) {
        Artifact artifact = uploads.finish(me.id(), UploadId.of(id));
        String path =
                LocalPath.of(next)
                        .map(local -> LocalPath.with(local, artifact.id()))
                        .orElse("/portfolio/" + artifact.id());
        return new Finished(artifact.id().toString(), artifact.title(), path);
    }

    @SignedIn
    @DeleteMapping("/portfolio/uploads/{id}")
    ResponseEntity<Void> drop(Me me, @PathVariable String id) {
        uploads.drop(me.id(), UploadId.of(id));
        return ResponseEntity.noContent().build();
    }

    /** The script shows the sentence beside the field. */
    @ExceptionHandler(UserProblem.class)
    ResponseEntity<Problem> told(UserProblem problem, Locale locale) {
        return ResponseEntity.status(problem.status())
                .body(new Problem(messages.in(locale, problem.text())));
    }

    @ExceptionHandler(NotThere.class)
    ResponseEntity<Problem> gone(NotThere gone, Locale locale) {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .body(new Problem(messages.in(locale, "portfolio.upload.gone")));
    }

    private static long number(String text) {
        return text.matches("\\d{1,15}") ? Long.parseLong(text) : -1;
    }

    private static String field(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
