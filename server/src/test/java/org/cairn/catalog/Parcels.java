package org.cairn.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.cairn.Http;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes packages apart and puts them together without any help of the program. */
final class Parcels {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Parcels() {}

    static Map<String, byte[]> unpacked(byte[] zip) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return files;
    }

    /** A file that has to be in the package. */
    static byte[] file(Map<String, byte[]> files, String path) {
        return Objects.requireNonNull(files.get(path), path);
    }

    static byte[] packed(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    /** The manifest says of this file what it is now. */
    static void listed(Map<String, byte[]> files, String path) {
        ObjectNode manifest = manifest(files);
        for (JsonNode one : manifest.path("files")) {
            if (one.path("path").asString("").equals(path)) {
                ((ObjectNode) one)
                        .put("bytes", file(files, path).length)
                        .put("sha256", hash(file(files, path)));
            }
        }
        files.put("package.json", manifest.toString().getBytes(UTF_8));
    }

    /** The same package from another program, with this definition as that edition of it. */
    static byte[] elsewhere(byte[] zip, String definition, int number) {
        Map<String, byte[]> files = unpacked(zip);
        DefinitionFile.Sound sound =
                (DefinitionFile.Sound) DefinitionFile.read(definition.getBytes(UTF_8));
        files.put("micro-credential.json", definition.getBytes(UTF_8));
        listed(files, "micro-credential.json");
        ObjectNode manifest = manifest(files);
        ((ObjectNode) manifest.path("issuer"))
                .put("name", "Far Away Schools")
                .put("id", "did:web:far.example");
        ((ObjectNode) manifest.path("edition"))
                .put("number", number)
                .put("sha256", sound.id().value())
                .put("url", "https://far.example/editions/" + number);
        files.put("package.json", manifest.toString().getBytes(UTF_8));
        return packed(files);
    }

    static ObjectNode manifest(Map<String, byte[]> files) {
        return (ObjectNode) json(file(files, "package.json"));
    }

    static JsonNode json(byte[] file) {
        return JSON.readTree(file);
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Brings a package on the page for it, as this person's browser does. */
    static Http.Got bring(Http http, Desk desk, byte[] zip, boolean again) {
        String page = desk.open("/catalog/import").html();
        String token = page.replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        return http.post(
                "/catalog/import/package",
                List.of(
                        Http.Field.of("_csrf", token),
                        Http.Field.of("issuer", ""),
                        Http.Field.of("again", again ? "true" : ""),
                        new Http.Field("file", "package.zip", zip)),
                "Cookie",
                cookie(desk));
    }

    static String cookie(Desk desk) {
        return "cairn=" + desk.browser().cookie("cairn").orElseThrow();
    }
}
