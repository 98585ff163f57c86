package org.cairn.portfolio.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Documents of Office before 2007, which look alike but for their name; macros are refused. */
final class OldOffice {

    private static final Set<FileType> TYPES = Set.of(FileType.DOC, FileType.XLS, FileType.PPT);
    private static final byte[] MACROS = "_VBA_PROJECT".getBytes(StandardCharsets.UTF_16LE);

    private OldOffice() {}

    static FileType typeOf(Path file, String name) throws IOException {
        if (Bytes.contains(file, MACROS)) {
            throw Refusal.MACROS.problem();
        }
        Optional<FileType> told = FileType.ofName(name).filter(TYPES::contains);
        return told.orElseThrow(Refusal.UNKNOWN::problem);
    }
}
