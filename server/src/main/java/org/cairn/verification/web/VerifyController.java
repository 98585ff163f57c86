package org.cairn.verification.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.cairn.platform.throttle.Throttle;
import org.cairn.platform.web.Anyone;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.cairn.platform.web.Wants;
import org.cairn.verification.Checked;
import org.cairn.verification.Presented;
import org.cairn.verification.Verification;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/** Has a badge checked for whoever holds one, on a page or as JSON for programs. */
@Controller
class VerifyController {

    private static final int CHECKS_PER_MINUTE = 120;

    private final Verification verification;
    private final Throttle throttle;
    private final JsonMapper json;

    VerifyController(Verification verification, Throttle throttle, JsonMapper json) {
        this.verification = verification;
        this.throttle = throttle;
        this.json = json;
    }

    /** The empty form; a link that comes along is only filled in, not followed. */
    @Anyone
    @GetMapping("/verify")
    Page ask(@RequestParam(defaultValue = "") String url) {
        return VerifyPage.empty(url);
    }

    @Anyone
    @PostMapping(
            path = "/verify",
            consumes = {
                MediaType.MULTIPART_FORM_DATA_VALUE,
                MediaType.APPLICATION_FORM_URLENCODED_VALUE
            })
    Object form(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request)
            throws IOException {
        Typed typed = new Typed(text, email.strip());
        try {
            Presented presented = presented(file, text);
            Checked checked = check(presented, typed.email(), request);
            boolean ofFile = presented instanceof Presented.OfFile;
            return answer(checked, ofFile ? typed.besideFile() : typed, request);
        } catch (UserProblem problem) {
            if (Wants.json(request)) {
                throw problem;
            }
            return VerifyPage.again(typed, field(problem, file), problem);
        }
    }

    /** For programs: the record, the picture or a link as the whole body. */
    @Anyone
    @PostMapping("/verify")
    Object body(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(VerifyPage.MOST_BYTES + 1);
        boolean words = String.valueOf(request.getContentType()).startsWith("text/");
        Presented presented =
                words
                        ? new Presented.OfText(new String(bytes, StandardCharsets.UTF_8))
                        : new Presented.OfFile("", bytes);
        return answer(check(presented, "", request), new Typed("", ""), request);
    }

    private static Presented presented(@Nullable MultipartFile file, String text)
            throws IOException {
        if (file == null || file.isEmpty() && filename(file).isEmpty()) {
            return new Presented.OfText(text);
        }
        if (file.getSize() > VerifyPage.MOST_BYTES) {
            throw new UserProblem(HttpStatus.CONTENT_TOO_LARGE, "verification.problem.too-large");
        }
        return new Presented.OfFile(filename(file), file.getBytes());
    }

    private static String filename(MultipartFile file) {
        String name = file.getOriginalFilename();
        String last =
                name == null ? "" : name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
        return last.length() > 120 ? last.substring(0, 120) + "…" : last;
    }

    private Checked check(Presented presented, String email, HttpServletRequest request) {
        boolean calm =
                throttle.allow(
                        "verify " + request.getRemoteAddr(),
                        CHECKS_PER_MINUTE,
                        Duration.ofMinutes(1));
        if (!calm) {
            throw new UserProblem(HttpStatus.TOO_MANY_REQUESTS, "verification.problem.too-many");
        }
        if (!email.isEmpty() && !email.matches("\\S{1,200}@\\S{1,200}")) {
            throw new UserProblem("verification.problem.email");
        }
        return verification.check(presented, Optional.of(email).filter(to -> !to.isEmpty()));
    }

    private static Map<String, Text> field(UserProblem problem, @Nullable MultipartFile file) {
        boolean aboutEmail = problem.text().key().equals("verification.problem.email");
        boolean aboutFile = file != null && !file.isEmpty();
        if (aboutEmail && aboutFile) {
            return Map.of(
                    "email", problem.text(), "file", Text.of("verification.problem.file-again"));
        }
        String field = aboutEmail ? "email" : aboutFile ? "file" : "text";
        return Map.of(field, problem.text());
    }

    private Object answer(Checked checked, Typed typed, HttpServletRequest request) {
        ReportJson report = ReportJson.of(checked);
        Wish wish = Wish.of(request);
        ReportView view =
                new ReportView(checked, json.writeValueAsString(report), typed, wish.number());
        VerifyPage page = VerifyPage.of(view, typed);
        if (!Wants.json(request) && !wish.file()) {
            return page;
        }
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(page.status()).contentType(MediaType.APPLICATION_JSON);
        return wish.file()
                ? answer.header("Content-Disposition", "attachment; filename=\"report.json\"")
                        .body(report)
                : answer.header("Access-Control-Allow-Origin", "*").body(report);
    }
}
