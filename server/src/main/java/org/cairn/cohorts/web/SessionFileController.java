package org.cairn.cohorts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cairn.cohorts.CohortSessions;
import org.cairn.cohorts.SessionFiles;
import org.cairn.cohorts.SessionId;
import org.cairn.cohorts.SharedFileDoor;
import org.cairn.people.FieldProblems;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.Role;
import org.cairn.people.SignedIn;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.files.StreamedPath;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.BodyLimit;
import org.cairn.platform.web.Redirect;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The files of sessions: in by those who lead, out to the people of the cohort. */
@Controller
class SessionFileController {

    private static final String FILE = SessionController.ONE + "/files/{hash:[0-9a-f]{64}}";
    private static final String ATTACH = "/cohorts/sessions/files";

    private final CohortSessions sessions;
    private final SessionFiles files;
    private final AttendanceController pages;
    private final Attaching attaching;
    private final ObjectProvider<SharedFileDoor> door;

    SessionFileController(
            CohortSessions sessions,
            SessionFiles files,
            AttendanceController pages,
            Attaching attaching,
            ObjectProvider<SharedFileDoor> door) {
        this.sessions = sessions;
        this.files = files;
        this.pages = pages;
        this.attaching = attaching;
        this.door = door;
    }

    @Bean
    static StreamedPath filesOfSessions() {
        return new StreamedPath(ATTACH);
    }

    @Bean
    static BodyLimit filesOfSessionsAreCountedAsTheyArrive() {
        return BodyLimit.whatItsHandlerTakes(ATTACH);
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(ATTACH)
    Answer attach(Me me, HttpServletRequest request) throws IOException {
        SessionId id = SessionId.of(Attaching.fields(request).getOrDefault("session", ""));
        sessions.led(me.id(), id);
        return attaching.taking(
                request,
                file -> {
                    files.attach(
                            me.id(),
                            id,
                            file.orElseThrow(() ->
                                    FieldProblems.of("file", "cohorts.community.problem.none")));
                    return Redirect.to("/cohorts/sessions/" + id + "#files")
                            .saying("cohorts.session.attached");
                },
                refused -> pages.page(me, id, refused));
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(FILE + "/removal")
    Answer detach(Me me, @PathVariable String id, @PathVariable String hash) {
        files.detach(me.id(), SessionId.of(id), new Sha256(hash));
        return Redirect.to("/cohorts/sessions/" + id + "#files").saying("cohorts.session.detached");
    }

    @SignedIn
    @GetMapping(FILE)
    void file(
            Me me,
            @PathVariable String id,
            @PathVariable String hash,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        door.getObject()
                .give(files.file(me.id(), SessionId.of(id), new Sha256(hash)), request, response);
    }
}
