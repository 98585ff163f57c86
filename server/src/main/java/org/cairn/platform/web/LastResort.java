package org.cairn.platform.web;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * The page for an address that the container itself cannot read, such as one with broken escapes:
 * no filter and no handler hears of it, so it stands alone.
 */
public final class LastResort extends ErrorReportValve {

    private static final Messages MESSAGES = new Messages();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("text/html");
            response.setCharacterEncoding("utf-8");
            response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            response.setHeader("X-Content-Type-Options", "nosniff");
            Writer out = response.getReporter();
            if (out != null) {
                out.write(page(status, language(request)));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            // whoever asked does not listen any more
        }
    }

    private static Locale language(Request request) {
        return request.getLocale().getLanguage().equals("es") ? Locale.of("es") : Locale.ENGLISH;
    }

    private static String page(int status, Locale language) {
        String kind = status < 500 ? "request" : "ours";
        String title = MESSAGES.in(language, "platform.error." + kind + ".title");
        return """
        <!doctype html>
        <html lang="%s">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title></head>
        <body><main id="main"><h1>%s</h1><p>%s</p><p><a href="/">%s</a></p></main></body>
        </html>
        """
                .formatted(
                        language.getLanguage(),
                        title,
                        title,
                        MESSAGES.in(language, "platform.error." + kind + ".words"),
                        MESSAGES.in(language, "platform.error.home"));
    }
}
