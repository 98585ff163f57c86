package org.cairn.openbadges.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.cairn.openbadges.bake.PngBake;
import org.cairn.openbadges.bake.SvgBake;
import org.cairn.openbadges.json.JsonProblem;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.DidWeb;
import org.cairn.openbadges.key.KeyProblem;
import org.cairn.openbadges.key.Multikey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The web that a sample of the 1EdTech validator would need. The issuers of the samples publish
 * nothing; that validator takes the key from the proof itself. Here their documents are made of
 * that key, so that everything else about a sample is put to the test.
 */
final class EdTechWeb {

    private final Path folder;
    private final List<String> lines = new ArrayList<>();

    private EdTechWeb(Path folder) {
        this.folder = folder;
    }

    /** Writes the map for one sample. */
    static Path of(Path sample, Path folder) throws IOException {
        var web = new EdTechWeb(folder);
        var bytes = Files.readAllBytes(sample);
        if (sample.toString().contains("ob20")) {
            web.hosted(sample, bytes);
        } else {
            web.issuer(text(bytes), sample);
        }
        return Files.write(folder.resolve("map.txt"), web.lines);
    }

    /** As the tests of the validator have it: a folder that stands for the sites of the samples. */
    private void hosted(Path sample, byte[] bytes) throws IOException {
        for (var site :
                List.of(
                        "https://www.example.org/",
                        "https://example.org/",
                        "http://example.org/")) {
            lines.add(site + " " + assets(sample));
        }
        var record = record(bytes);
        var id = record.path("id").asString("");
        if (!sample.toString().endsWith(".jwt") && id.startsWith("http")) {
            Files.write(folder.resolve("record.json"), StrictJson.write(record));
            lines.add(id + " record.json");
        }
        var badge = linked(record.path("badge"), sample);
        linked(badge.path("issuer"), sample);
    }

    /** Some documents have an id without the ending that their file has. */
    private ObjectNode linked(JsonNode link, Path sample) throws IOException {
        var address = id(link);
        var file = assets(sample).resolve(address.substring(address.lastIndexOf('/') + 1));
        var json =
                Files.isRegularFile(file) ? record(Files.readAllBytes(file)) : StrictJson.object();
        var id = json.path("id").asString(address);
        if (!id.equals(address) && !id.endsWith(".json") && id.startsWith("http")) {
            lines.add(id + " " + file);
        }
        return json;
    }

    private static ObjectNode record(byte[] bytes) {
        var text = text(bytes);
        return json(text.startsWith("ey") ? decoded(text.split("\\.", -1)[1]) : text);
    }

    private static Path assets(Path sample) {
        var folder = sample.toAbsolutePath();
        while (!folder.endsWith("ob20")) {
            folder = Objects.requireNonNull(folder.getParent(), "no folder ob20");
        }
        return folder.resolve("assets");
    }

    private void issuer(String text, Path sample) throws IOException {
        var jws = text.split("\\.", -1);
        boolean compact = !text.startsWith("{") && jws.length == 3;
        var payload = json(compact ? decoded(jws[1]) : text);
        var credential = payload.path("vc").isObject() ? payload.path("vc") : payload;
        var issuer = id(credential.path("issuer"));
        var document = StrictJson.object().put("id", issuer);
        var methods = document.putArray("verificationMethod");
        var asserting = document.putArray("assertionMethod");
        if (compact) {
            var method = methods.addObject().put("id", issuer + "#header");
            method.put("type", "JsonWebKey").put("controller", issuer);
            method.set("publicKeyJwk", json(decoded(jws[0])).path("jwk"));
            asserting.add(issuer + "#header");
        }
        for (var proof : many(credential.path("proof"))) {
            var name = proof.path("verificationMethod").asString("");
            if (name.startsWith(issuer + "#") && isKey(name.substring(issuer.length() + 1))) {
                var method = methods.addObject().put("id", name).put("type", "Multikey");
                method.put("controller", issuer);
                method.put("publicKeyMultibase", name.substring(issuer.length() + 1));
                asserting.add(name);
            }
        }
        publish(issuer, document);
        var list = credential.path("credentialStatus").path("statusListCredential").asString("");
        if (!list.isEmpty()) {
            lines.add(list + " " + sample.toAbsolutePath().resolveSibling("testlist"));
        }
    }

    private static boolean isKey(String text) {
        try {
            return !Multikey.parse(text).text().isEmpty();
        } catch (KeyProblem e) {
            return false;
        }
    }

    private void publish(String issuer, ObjectNode document) throws IOException {
        var address = DidWeb.is(issuer) ? DidWeb.documentUrl(issuer).toString() : issuer;
        if (address.startsWith("https://")) {
            Files.write(folder.resolve("issuer.json"), StrictJson.write(document));
            lines.add(address + " issuer.json");
        }
    }

    private static String text(byte[] bytes) {
        if (PngBake.looksLikePng(bytes)) {
            return PngBake.unbake(bytes).found().getFirst().text();
        }
        return SvgBake.looksLikeXml(bytes)
                ? SvgBake.unbake(bytes).found().getFirst().text().strip()
                : new String(bytes, StandardCharsets.UTF_8).strip();
    }

    private static List<JsonNode> many(JsonNode value) {
        return value.isArray() ? value.valueStream().toList() : List.of(value);
    }

    private static String id(JsonNode value) {
        return value.path("id").asString(value.asString(""));
    }

    private static ObjectNode json(String text) {
        try {
            return StrictJson.read(text);
        } catch (JsonProblem e) {
            return StrictJson.object();
        }
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
