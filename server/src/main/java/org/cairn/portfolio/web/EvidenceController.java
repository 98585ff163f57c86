package org.cairn.portfolio.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.cairn.people.Me;
import org.cairn.platform.web.Anyone;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Page;
import org.cairn.portfolio.Content;
import org.cairn.portfolio.FileContent;
import org.cairn.portfolio.LinkContent;
import org.cairn.portfolio.TextContent;
import org.cairn.portfolio.Viewing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Shows one exhibit to the viewer whom its ticket names, where nothing in it can act. Strangers get
 * 404 and not the door, because the page around it has sent them there already.
 */
@Controller
class EvidenceController {

    private final Viewing viewing;
    private final FileResponse files;

    EvidenceController(Viewing viewing, FileResponse files) {
        this.viewing = viewing;
        this.files = files;
    }

    @Anyone
    @GetMapping("/evidence/{ticket}")
    @Nullable Page show(
            @PathVariable String ticket,
            Optional<Me> me,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Content content =
                me.flatMap(viewer -> viewing.open(ticket, viewer.id())).orElseThrow(NotThere::new);
        return switch (content) {
            case FileContent file -> {
                files.write(file, request, response);
                yield null;
            }
            case LinkContent link -> {
                Sandbox.page(response);
                yield new EvidencePage.OfLink(link.address());
            }
            case TextContent text -> {
                Sandbox.page(response);
                yield new EvidencePage.OfText(text.markdown());
            }
        };
    }
}
