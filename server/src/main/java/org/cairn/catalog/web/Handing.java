package org.cairn.catalog.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.cairn.catalog.TemplateFile;
import org.cairn.platform.files.FileStore;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/** Hands out what designers brought: to be saved, or as a picture; nothing in it can act. */
@Component
class Handing {

    private final FileStore files;
    private final HttpServletRequest request;

    /**
     * @param request whichever is answered at the moment
     */
    Handing(FileStore files, HttpServletRequest request) {
        this.files = files;
        this.request = request;
    }

    void saved(TemplateFile file, String name, HttpServletResponse response) throws IOException {
        send(file, name, "attachment", response);
    }

    /** A picture that a page of ours shows. */
    void shown(TemplateFile file, String name, HttpServletResponse response) throws IOException {
        send(file, name, "inline", response);
    }

    private void send(
            TemplateFile file, String name, String disposition, HttpServletResponse response)
            throws IOException {
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("ETag", '"' + file.hash().hex() + '"');
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.builder(disposition)
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setContentType(file.mediaType());
        response.setContentLengthLong(file.bytes());
        if (new ServletWebRequest(request, response).checkNotModified(file.hash().hex())) {
            return;
        }
        try (InputStream in = files.open(file.hash())) {
            in.transferTo(response.getOutputStream());
        }
    }
}
