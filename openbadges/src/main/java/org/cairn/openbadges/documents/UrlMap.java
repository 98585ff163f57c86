package org.cairn.openbadges.documents;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.openbadges.verify.Documents;

/**
 * Files that stand for the web, so that badges can be verified without a network.
 *
 * <p>The map is a text file with one line {@code URL PATH} for each document, and {@code URL/
 * FOLDER} for all documents below an address; paths are relative to the map, lines that begin with
 * {@code #} are comments. The longest address that fits wins. What a folder of the map does not
 * have is not found; of all other addresses nothing is said.
 */
public final class UrlMap implements Documents {

    private static final int MAX_BYTES = 8 << 20;

    private final Map<String, Path> documents = new HashMap<>();
    private final Map<String, Path> folders = new LinkedHashMap<>();

    private UrlMap() {}

    /**
     * Reads a map.
     *
     * @throws MapProblem when it cannot be read, or a line says nothing that can be used
     */
    public static UrlMap read(Path file) {
        var map = new UrlMap();
        var lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                map.enter(line, file, "Line " + (i + 1) + " of the map " + file);
            }
        }
        return map;
    }

    private static List<String> lines(Path file) {
        try {
            return TextLines.of(file);
        } catch (MalformedInputException e) {
            throw new MapProblem("The map " + file + " is not UTF-8 text");
        } catch (IOException e) {
            throw new MapProblem("The map " + file + " cannot be read");
        }
    }

    private void enter(String line, Path file, String place) {
        var words = line.split("\\s+", 2);
        if (words.length < 2) {
            throw new MapProblem(place + " needs an address, a space and a path: " + line);
        }
        if (!isWeb(words[0])) {
            throw new MapProblem(
                    place + " must begin with https:// or http:// and a host: " + words[0]);
        }
        Path path;
        try {
            path = file.resolveSibling(words[1]).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new MapProblem(place + " names no possible path: " + words[1]);
        }
        boolean folder = words[0].endsWith("/") && Files.isDirectory(path);
        if (!folder && !Files.isRegularFile(path)) {
            throw new MapProblem(place + " names a file that is not there: " + path);
        }
        if ((folder ? folders : documents).putIfAbsent(words[0], path) != null) {
            throw new MapProblem(place + " has an address for the second time: " + words[0]);
        }
    }

    @Override
    public Answer load(URI address) {
        var plain = withoutFragment(address.toString());
        var document = documents.get(plain);
        if (document != null) {
            return read(document, plain);
        }
        var folder =
                folders.keySet().stream()
                        .filter(plain::startsWith)
                        .max(Comparator.comparing(String::length));
        if (folder.isPresent()) {
            return below(folder.get(), address);
        }
        return new Answer.Unreachable("the map does not have it, and nothing else is asked");
    }

    private Answer below(String prefix, URI address) {
        var root = folders.getOrDefault(prefix, Path.of(""));
        var rest = address.getPath().substring(URI.create(prefix).getPath().length());
        try {
            var file = root.resolve(rest).normalize();
            return file.startsWith(root) && Files.isRegularFile(file)
                    ? read(file, address.toString())
                    : new Answer.NotFound();
        } catch (InvalidPathException e) {
            return new Answer.NotFound();
        }
    }

    private static boolean isWeb(String address) {
        try {
            var uri = URI.create(address);
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String withoutFragment(String address) {
        int hash = address.indexOf('#');
        return hash < 0 ? address : address.substring(0, hash);
    }

    private static Answer read(Path file, String address) {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(MAX_BYTES + 1);
            return bytes.length > MAX_BYTES
                    ? new Answer.Unreachable(file + " is larger than 8 MB")
                    : new Answer.Found(bytes, "");
        } catch (IOException e) {
            return new Answer.Unreachable(file + ", which stands for " + address + ", is closed");
        }
    }
}
