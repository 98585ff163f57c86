package org.cairn.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Renders the compiled templates; a missing or mistyped template is an error of the build. */
@Component
public final class Templates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    public Templates() {
        engine.setBinaryStaticContent(false);
    }

    /** The page as bytes, so that an error in the middle never leaves half a page behind. */
    public Utf8ByteOutput render(Frame frame, Page page) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(page.template() + ".jte", Map.of("frame", frame, "page", page), output);
        return output;
    }

    /** A template that is not a page of the browser (mail, paper), as text. */
    public String renderText(String template, Map<String, Object> values) {
        gg.jte.output.StringOutput output = new gg.jte.output.StringOutput();
        engine.render(template + ".jte", values, output);
        return output.toString();
    }
}
