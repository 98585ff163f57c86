package org.cairn.platform.web;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Writes an {@link Answer} to the browser. */
@Component
public final class AnswerHandler implements HandlerMethodReturnValueHandler {

    private static final Logger LOG = LoggerFactory.getLogger("org.cairn.pages");

    private final Frames frames;
    private final Templates templates;

    AnswerHandler(Frames frames, Templates templates) {
        this.frames = frames;
        this.templates = templates;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Answer.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value,
            MethodParameter type,
            ModelAndViewContainer container,
            NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        HttpServletResponse response = web.getNativeResponse(HttpServletResponse.class);
        if (request != null && response != null && value instanceof Answer answer) {
            write(answer, request, response);
        }
    }

    void write(Answer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (answer) {
            case Page page -> write(page, request, response);
            case Redirect redirect -> {
                redirect.toast().ifPresent(text -> Frames.keepToast(request, text));
                Frames.keepArrived(request);
                response.setStatus(HttpStatus.SEE_OTHER.value());
                response.setHeader("Location", redirect.path());
            }
        }
    }

    private void write(Page page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Frame frame = frames.of(request);
        LOG.debug("{} {} shows {}", request.getMethod(), address(request), page.template());
        Utf8ByteOutput html = templates.render(frame, page);
        response.setStatus(page.status().value());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Language", frame.locale().getLanguage());
        response.setContentLength(html.getContentLength());
        html.writeTo(response.getOutputStream());
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
