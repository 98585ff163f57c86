package org.cairn.openbadges.jsonld;

import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cairn.openbadges.json.Nesting;
import tools.jackson.databind.node.ObjectNode;

/**
 * The allow-list of contexts: every context that a document may name, by its exact address. None is
 * ever fetched.
 */
public final class Contexts {

    /** Verifiable Credentials 2.0, the first context of every credential that is issued. */
    public static final String CREDENTIALS_V2 = "https://www.w3.org/ns/credentials/v2";

    /** Open Badges 3.0 in its present version, the second context of every badge. */
    public static final String OPEN_BADGES_V3 =
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

    /** Comprehensive Learner Record 2.0 in its present version; stands before that of badges. */
    public static final String CLR_V2 =
            "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json";

    /** Needed after the two above where a 1EdTech extension type is used. */
    public static final String OPEN_BADGES_EXTENSIONS =
            "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";

    private static final String OB = "https://purl.imsglobal.org/spec/ob/v3p0/";
    private static final String CLR = "https://purl.imsglobal.org/spec/clr/v2p0/";
    private static final String SECURITY = "https://w3id.org/security/";

    /** Address of each context, and the name of its table. */
    static final Map<String, String> TABLES =
            Map.ofEntries(
                    Map.entry("https://www.w3.org/2018/credentials/v1", "vc-1.1"),
                    Map.entry(CREDENTIALS_V2, "vc-2.0"),
                    Map.entry(OB + "context.json", "ob-3.0"),
                    Map.entry(OB + "context-3.0.1.json", "ob-3.0.1"),
                    Map.entry(OB + "context-3.0.2.json", "ob-3.0.2"),
                    Map.entry(OPEN_BADGES_V3, "ob-3.0.3"),
                    Map.entry(OPEN_BADGES_EXTENSIONS, "ob-3.0-extensions"),
                    Map.entry(CLR + "context.json", "clr-2.0"),
                    Map.entry(CLR_V2, "clr-2.0.1"),
                    Map.entry(SECURITY + "data-integrity/v1", "data-integrity-v1"),
                    Map.entry(SECURITY + "data-integrity/v2", "data-integrity-v2"),
                    Map.entry(SECURITY + "multikey/v1", "multikey-v1"),
                    Map.entry(SECURITY + "suites/ed25519-2020/v1", "ed25519-2020-v1"),
                    Map.entry("https://w3id.org/vc/status-list/2021/v1", "status-list-2021-v1"));

    private static final Contexts STANDARD = new Contexts(readTables());

    private final Map<String, Document> documents;

    private Contexts(Map<String, Document> documents) {
        this.documents = Collections.unmodifiableMap(documents);
    }

    /**
     * The contexts of Open Badges 3.0, CLR 2.0, Verifiable Credentials 1.1 and 2.0, their proofs
     * and their status lists.
     */
    public static Contexts standard() {
        return STANDARD;
    }

    /**
     * These contexts and one more, which the caller vouches for; it takes the place of one under
     * the same address.
     *
     * @param document {@code {"@context": …}}
     * @throws org.cairn.openbadges.json.JsonProblem when it is nested deeper than is read
     */
    public Contexts with(String url, ObjectNode document) {
        Nesting.require(document);
        Map<String, Document> more = new LinkedHashMap<>(documents);
        more.put(url, JsonDocument.of(JakartaJson.of(document)));
        return new Contexts(more);
    }

    /** The exact addresses that a document may name. */
    public Set<String> urls() {
        return documents.keySet();
    }

    Optional<Document> document(String url) {
        return Optional.ofNullable(documents.get(url));
    }

    private static Map<String, Document> readTables() {
        Map<String, Document> documents = new LinkedHashMap<>();
        TABLES.forEach(
                (url, name) -> documents.put(url, JsonDocument.of(JakartaJson.of(table(name)))));
        return documents;
    }

    static ObjectNode table(String name) {
        try (InputStream in = Contexts.class.getResourceAsStream(name + ".terms")) {
            Objects.requireNonNull(in, name);
            return TermTable.document(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
