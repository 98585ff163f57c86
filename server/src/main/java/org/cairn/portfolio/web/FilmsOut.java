package org.cairn.portfolio.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cairn.catalog.FilmDoor;
import org.cairn.catalog.TemplateFile;
import org.cairn.portfolio.FileContent;
import org.springframework.stereotype.Component;

/** Shows films and posters of explainers as evidence is shown. */
@Component
class FilmsOut implements FilmDoor {

    private final FileResponse files;

    FilmsOut(FileResponse files) {
        this.files = files;
    }

    @Override
    public void give(TemplateFile file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String name = "film." + file.ending();
        FileContent content = new FileContent(file.hash(), file.bytes(), file.mediaType(), name);
        files.write(content, name, request, response);
    }
}
