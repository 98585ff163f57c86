package org.cairn.cohorts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cairn.cohorts.OnlineLearning;
import org.cairn.cohorts.OnlineModuleId;
import org.cairn.cohorts.OnlineModules;
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
import org.cairn.platform.web.UserProblem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The films and files of online modules: in by those who lead, out to the people of the cohort. */
@Controller
class OnlineFileController {

    private static final String FILE = OnlineModuleController.ONE + "/files/{hash:[0-9a-f]{64}}";
    private static final String ATTACH = "/cohorts/modules/files";

    private final OnlineModules modules;
    private final OnlineLearning learning;
    private final OnlineModuleController pages;
    private final Attaching attaching;
    private final ObjectProvider<SharedFileDoor> door;

    OnlineFileController(
            OnlineModules modules,
            OnlineLearning learning,
            OnlineModuleController pages,
            Attaching attaching,
            ObjectProvider<SharedFileDoor> door) {
        this.modules = modules;
        this.learning = learning;
        this.pages = pages;
        this.attaching = attaching;
        this.door = door;
    }

    @Bean
    static StreamedPath filesOfOnlineModules() {
        return new StreamedPath(ATTACH);
    }

    @Bean
    static BodyLimit filesOfOnlineModulesAreCountedAsTheyArrive() {
        return BodyLimit.whatItsHandlerTakes(ATTACH);
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(ATTACH)
    Answer attach(Me me, HttpServletRequest request) throws IOException {
        OnlineModuleId id = OnlineModuleId.of(Attaching.fields(request).getOrDefault("module", ""));
        modules.led(me.id(), id);
        return attaching.taking(
                request,
                file -> {
                    modules.attach(
                            me.id(),
                            id,
                            file.orElseThrow(() ->
                                    FieldProblems.of("file", "cohorts.community.problem.none")));
                    return Redirect.to("/cohorts/modules/" + id + "#files")
                            .saying("cohorts.online.attached");
                },
                refused -> pages.page(me, id, refused));
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(FILE + "/removal")
    Answer detach(Me me, @PathVariable String module, @PathVariable String hash) {
        OnlineModuleId id = OnlineModuleId.of(module);
        try {
            modules.detach(me.id(), id, new Sha256(hash));
        } catch (UserProblem problem) {
            return pages.page(me, id, Refused.of("module", problem));
        }
        return Redirect.to("/cohorts/modules/" + module + "#files")
                .saying("cohorts.online.detached");
    }

    @SignedIn
    @GetMapping(FILE)
    void file(
            Me me,
            @PathVariable String module,
            @PathVariable String hash,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        door.getObject()
                .give(
                        learning.file(me.id(), OnlineModuleId.of(module), new Sha256(hash)),
                        request,
                        response);
    }
}
