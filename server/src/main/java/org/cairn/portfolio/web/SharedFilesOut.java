package org.cairn.portfolio.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cairn.cohorts.SharedFile;
import org.cairn.cohorts.SharedFileDoor;
import org.cairn.portfolio.FileContent;
import org.springframework.stereotype.Component;

/** Shows files of cohorts as evidence is shown, under the name that their people gave them. */
@Component
class SharedFilesOut implements SharedFileDoor {

    private final FileResponse files;

    SharedFilesOut(FileResponse files) {
        this.files = files;
    }

    @Override
    public void give(SharedFile file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        FileContent content =
                new FileContent(file.hash(), file.bytes(), file.mediaType(), file.fileName());
        files.write(content, file.fileName(), request, response);
    }
}
