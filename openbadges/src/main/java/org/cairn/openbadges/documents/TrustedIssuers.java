package org.cairn.openbadges.documents;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.openbadges.verify.TrustRegistry;

/**
 * A text file of the issuers that somebody trusts, one line {@code ISSUER NAME} for each: its id as
 * badges have it (a DID or a web address) and the name by which it is known, which may be left out.
 * Lines that begin with {@code #} are comments. Ids are compared letter by letter.
 */
public final class TrustedIssuers implements TrustRegistry {

    private static final long MAX_BYTES = 16 << 20;

    private final String by;
    private final Map<String, String> names = new HashMap<>();

    private TrustedIssuers(String by) {
        this.by = by;
    }

    /**
     * Reads a list.
     *
     * @throws MapProblem when it cannot be read, or a line says nothing that can be used
     */
    public static TrustedIssuers read(Path file) {
        var list = new TrustedIssuers("The list " + file.getFileName());
        var lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                list.enter(line, "Line " + (i + 1) + " of the list " + file);
            }
        }
        return list;
    }

    private static List<String> lines(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new MapProblem("The list " + file + " is larger than 16 MB");
            }
            return TextLines.of(file);
        } catch (MalformedInputException e) {
            throw new MapProblem("The list " + file + " is not UTF-8 text");
        } catch (IOException e) {
            throw new MapProblem("The list " + file + " cannot be read");
        }
    }

    private void enter(String line, String place) {
        var words = line.split("\\s+", 2);
        if (!words[0].contains(":")) {
            throw new MapProblem(
                    place + " must begin with the id of an issuer, a DID or an address: " + line);
        }
        if (names.putIfAbsent(words[0], words.length < 2 ? "" : words[1]) != null) {
            throw new MapProblem(place + " has an issuer for the second time: " + words[0]);
        }
    }

    @Override
    public Standing of(String issuer) {
        var name = names.get(issuer);
        return name == null ? new Standing.Unlisted(by) : new Standing.Vouched(by, name);
    }
}
