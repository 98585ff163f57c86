package org.cairn.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.cairn.platform.files.FileProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where everything that a room did not answer itself becomes one plain page, or one line of JSON
 * for programs.
 */
@ControllerAdvice
@Controller
class Errors implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    /** How Spring says that a request cannot be read, where its exception carries no status. */
    private static final List<Class<? extends Exception>> REFUSALS =
            List.of(
                    TypeMismatchException.class,
                    HttpMessageNotReadableException.class,
                    MultipartException.class,
                    RequestRejectedException.class);

    private final Messages messages;
    private final JsonMapper json;

    Errors(Messages messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    @ExceptionHandler(NotThere.class)
    Object notThere(HttpServletRequest request) {
        return answer(ErrorPage.of(HttpStatus.NOT_FOUND), request);
    }

    @ExceptionHandler(UserProblem.class)
    Object userProblem(UserProblem problem, HttpServletRequest request) {
        ErrorPage plain = ErrorPage.of(problem.status());
        return answer(new ErrorPage(problem.status(), plain.title(), problem.text()), request);
    }

    /**
     * Everything else: Spring's own refusals keep their status, the rest is our fault and is
     * written to the log.
     */
    @ExceptionHandler(Exception.class)
    Object other(Exception problem, HttpServletRequest request) {
        HttpStatus status = statusOf(problem);
        if (status.is5xxServerError()) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), problem);
        }
        return answer(ErrorPage.of(status), request);
    }

    /** What the servlet container refused before any handler was found; nobody else asks here. */
    @Anyone
    @RequestMapping("/error")
    Object container(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (!(code instanceof Integer number)) {
            return notThere(request);
        }
        HttpStatus status = HttpStatus.resolve(number);
        return answer(
                ErrorPage.of(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status), request);
    }

    private Object answer(ErrorPage page, HttpServletRequest request) {
        return wantsHtml(request) ? page : json(page, request);
    }

    private ResponseEntity<byte[]> json(ErrorPage page, HttpServletRequest request) {
        var locale = org.springframework.web.servlet.support.RequestContextUtils.getLocale(request);
        Map<String, String> told =
                Map.of(
                        "title",
                        messages.in(locale, page.title()),
                        "detail",
                        messages.in(locale, page.words()));
        // as bytes, whose number is known: who was turned away need not wait for the end
        return ResponseEntity.status(page.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsBytes(told));
    }

    private static boolean wantsHtml(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept == null || accept.contains("text/html") || accept.equals("*/*");
    }

    private static HttpStatus statusOf(Exception problem) {
        if (problem instanceof ErrorResponse known) {
            HttpStatus status = HttpStatus.resolve(known.getStatusCode().value());
            return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
        }
        return isUnreadable(problem) ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR;
    }

    private static boolean isUnreadable(Exception problem) {
        return REFUSALS.stream().anyMatch(kind -> kind.isInstance(problem))
                || problem instanceof FileProblem file && file.kind() == FileProblem.Kind.CUT_SHORT;
    }
}
