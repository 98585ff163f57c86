package org.cairn.openbadges.jsonld;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Credentials by chance, the same ones for the same seed: sound ones, and such as have one thing or
 * another that is rare, odd or wrong.
 */
final class RandomCredentials {

    private static final String OB = "https://purl.imsglobal.org/spec/ob/v3p0/";
    private static final String CLR = "https://purl.imsglobal.org/spec/clr/v2p0/";
    private static final String VC1 = "https://www.w3.org/2018/credentials/v1";
    private static final String VC2 = Contexts.CREDENTIALS_V2;
    private static final List<List<String>> CONTEXTS =
            List.of(
                    List.of(VC2, Contexts.OPEN_BADGES_V3),
                    List.of(VC2, Contexts.OPEN_BADGES_V3),
                    List.of(VC2, Contexts.OPEN_BADGES_V3, Contexts.OPEN_BADGES_EXTENSIONS),
                    List.of(VC2, OB + "context-3.0.2.json"),
                    List.of(VC2, OB + "context-3.0.1.json"),
                    List.of(VC1, OB + "context.json"),
                    List.of(
                            VC1,
                            OB + "context.json",
                            "https://w3id.org/security/suites/ed25519-2020/v1"),
                    List.of(
                            VC1,
                            OB + "context-3.0.1.json",
                            "https://w3id.org/security/data-integrity/v1"),
                    List.of(VC2, CLR + "context-2.0.1.json", Contexts.OPEN_BADGES_V3),
                    List.of(VC2, CLR + "context.json", OB + "context-3.0.2.json"),
                    List.of(VC2),
                    List.of(Contexts.OPEN_BADGES_V3, VC2),
                    List.of(
                            VC2,
                            Contexts.OPEN_BADGES_V3,
                            "https://w3id.org/security/data-integrity/v2"));

    /** Those that credentials usually have; most of what uses them plainly compiles. */
    private static final List<List<String>> USUAL =
            CONTEXTS.stream()
                    .filter(contexts -> contexts.size() > 1)
                    .filter(contexts -> !contexts.equals(List.of(VC2, OB + "context-3.0.1.json")))
                    .toList();

    /**
     * The members that a kind of object may have, and what kind of value each takes; behind the
     * slash a part of the contexts' addresses without which there is no such word.
     */
    private static final Map<String, String> KINDS =
            Map.ofEntries(
                    Map.entry(
                            "AchievementCredential",
                            "id:iri name:text description:text image:Image/3.0.3 issuer:Profile"
                                    + " validFrom:time validUntil:time awardedDate:time/3.0.3"
                                    + " issuanceDate:time/v1 credentialSubject:AchievementSubject credentialSubject:ClrSubject/clr"
                                    + " evidence:Evidence credentialStatus:BitstringStatusListEntry/v2"
                                    + " credentialSchema:1EdTechJsonSchemaValidator2019/extensions"
                                    + " refreshService:1EdTechCredentialRefresh/extensions termsOfUse:Related"
                                    + " endorsement:EndorsementCredential inLanguage:text/3.0.3 partial:truth/clr-2"
                                    + " proof:DataIntegrityProof/v2"),
                    Map.entry(
                            "EndorsementCredential",
                            "id:iri name:text issuer:Profile validFrom:time"
                                    + " credentialSubject:EndorsementSubject"
                                    + " proof:DataIntegrityProof/v2"),
                    Map.entry("EndorsementSubject", "id:iri endorsementComment:text"),
                    Map.entry(
                            "DataIntegrityProof",
                            "id:iri created:time cryptosuite:text proofPurpose:purpose"
                                    + " verificationMethod:iri proofValue:text previousProof:iri"
                                    + " nonce:text"),
                    Map.entry(
                            "Profile",
                            "id:iri name:text url:iri phone:text description:text email:text"
                                    + " image:Image address:Address otherIdentifier:IdentifierEntry"
                                    + " official:text parentOrg:Profile familyName:text"
                                    + " dateOfBirth:time endorsement:EndorsementCredential"),
                    Map.entry("Image", "id:iri caption:text"),
                    Map.entry(
                            "Address",
                            "id:iri addressCountry:text streetAddress:text geo:GeoCoordinates"),
                    Map.entry("GeoCoordinates", "latitude:number longitude:number"),
                    Map.entry("IdentifierEntry", "identifier:text identifierType:text"),
                    Map.entry(
                            "IdentityObject",
                            "hashed:truth identityHash:text identityType:text salt:text"),
                    Map.entry(
                            "Evidence", "id:iri name:text narrative:text genre:text audience:text"),
                    Map.entry(
                            "BitstringStatusListEntry",
                            "id:iri statusPurpose:text statusListIndex:text statusSize:number"
                                    + " statusListCredential:iri statusReference:iri"
                                    + " statusMessage:message"),
                    Map.entry("1EdTechJsonSchemaValidator2019", "id:iri"),
                    Map.entry("1EdTechCredentialRefresh", "id:iri"),
                    Map.entry(
                            "AchievementSubject",
                            "id:iri identifier:IdentityObject achievement:Achievement result:Result"
                                    + " narrative:text role:text term:text licenseNumber:text"
                                    + " creditsEarned:number activityStartDate:time image:Image"
                                    + " source:Profile"),
                    Map.entry(
                            "ClrSubject",
                            "id:iri identifier:IdentityObject achievement:Achievement"
                                    + " association:Association"
                                    + " verifiableCredential:AchievementCredential"),
                    Map.entry("Association", "associationType:text sourceId:iri targetId:iri"),
                    Map.entry("Criteria", "id:iri narrative:text"),
                    Map.entry(
                            "Achievement",
                            "id:iri name:text description:text criteria:Criteria image:Image"
                                    + " creator:Profile alignment:Alignment tag:text version:text"
                                    + " achievementType:text creditsAvailable:number humanCode:text"
                                    + " resultDescription:ResultDescription related:Related"
                                    + " otherIdentifier:IdentifierEntry inLanguage:text/3.0.3"
                                    + " endorsement:EndorsementCredential"),
                    Map.entry(
                            "Alignment",
                            "targetName:text targetUrl:iri targetCode:text targetType:text"),
                    Map.entry(
                            "ResultDescription",
                            "id:iri name:text resultType:text requiredLevel:iri allowedValue:text"
                                    + " rubricCriterionLevel:RubricCriterionLevel valueMax:text"),
                    Map.entry(
                            "RubricCriterionLevel",
                            "id:iri name:text level:text points:number alignment:Alignment"),
                    Map.entry("Related", "id:iri version:text inLanguage:text/3.0.3"),
                    Map.entry(
                            "Result",
                            "achievedLevel:iri resultDescription:iri status:text value:text"
                                    + " alignment:Alignment"));

    private static final List<String> STRANGE_WORDS =
            List.of(
                    "favouriteColour",
                    "@graph",
                    "schema:name",
                    "cred",
                    "jti",
                    "holder",
                    "NAME",
                    "");

    private final Random random;
    private final RandomText texts;

    /** How often in a thousand a single value is odd. */
    private int odd;

    /** Whether the present credential is of the usual kind, if now and then very deep or wide. */
    private boolean usual;

    /** The contexts of the present credential. */
    private String world = "";

    RandomCredentials(long seed) {
        // neighboring seeds of Random begin alike
        random = new Random(new SplittableRandom(seed).nextLong());
        texts = new RandomText(random);
    }

    ObjectNode next() {
        usual = random.nextBoolean();
        odd = usual ? 0 : List.of(0, 0, 2, 30).get(random.nextInt(4));
        JsonNode contexts = contexts();
        world = contexts.toString();
        boolean deep = usual && random.nextInt(50) == 0;
        ObjectNode credential = object("AchievementCredential", deep ? 8 : 2 + random.nextInt(4));
        credential.set("@context", contexts);
        return credential;
    }

    private JsonNode contexts() {
        List<String> contexts = oneOf(usual ? USUAL : CONTEXTS);
        ArrayNode array = StrictJson.array();
        contexts.forEach(array::add);
        if (strange()) {
            array.add(oneOf("https://unknown.example/c", contexts.getFirst(), VC1, VC2));
        }
        return contexts.size() == 1 ? array.get(0) : array;
    }

    private ObjectNode object(String kind, int depth) {
        ObjectNode object = StrictJson.object();
        int share = 3 + random.nextInt(8);
        for (String member : KINDS.getOrDefault(kind, "").split(" +")) {
            String[] words = member.split("[:/]");
            boolean deeper = KINDS.containsKey(words[1]);
            boolean defined = words.length < 3 || world.contains(words[2]) || strange();
            if (random.nextInt(10) < share && defined && (!deeper || depth > 0)) {
                boolean one = words[0].equals("id") && !strange();
                object.set(words[0], one ? address() : values(words[1], depth - 1));
            }
        }
        if (strange()) {
            object.set(oneOf(STRANGE_WORDS), value("text", 0));
        }
        if (strange()) {
            object.set("@context", contexts());
        }
        boolean typed = !kind.equals("Criteria") && !strange();
        if (typed) {
            type(object, kind);
        }
        return random.nextBoolean() ? object : shuffled(object);
    }

    private ObjectNode shuffled(ObjectNode object) {
        ObjectNode shuffled = StrictJson.object();
        List<String> names = new ArrayList<>(object.propertyNames());
        Collections.shuffle(names, random);
        names.forEach(name -> shuffled.set(name, object.get(name)));
        return shuffled;
    }

    private void type(ObjectNode object, String kind) {
        ArrayNode types = StrictJson.array();
        JsonNode had = object.path("type");
        had.forEach(types::add);
        types.add(kind);
        if (kind.endsWith("Credential") && !strange()) {
            types.add("VerifiableCredential");
        }
        if (strange()) {
            types.add(
                    oneOf("Medal", "Image", "Achievement", "Profile", "https://a.example/T", "id"));
        }
        object.set("type", types.size() == 1 && random.nextBoolean() ? types.get(0) : types);
    }

    private JsonNode values(String kind, int depth) {
        if (strange()) {
            return oneOf(
                    List.of(
                            StrictJson.array(),
                            StrictJson.object(),
                            JsonNodeFactory.instance.nullNode(),
                            StrictJson.array().addNull(),
                            StrictJson.array().add(StrictJson.array().add(value("text", 0))),
                            value(oneOf("text", "iri", "number", "truth", "Image"), 1)));
        }
        int form = random.nextInt(6);
        if (form < 3) {
            return value(kind, depth);
        }
        ArrayNode array = StrictJson.array();
        int several = form == 3 ? 1 : random.nextInt(usual && random.nextInt(500) == 0 ? 60 : 4);
        for (int i = 0; i < several; i++) {
            JsonNode value = value(kind, depth);
            if (!usual || array.valueStream().noneMatch(value::equals)) {
                array.add(value);
            }
        }
        if (strange() && !array.isEmpty()) {
            array.add(array.get(0));
        }
        return array;
    }

    private JsonNode value(String kind, int depth) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (kind) {
            case "text" -> strange() ? valueObject() : json.stringNode(texts.next());
            case "iri" -> iri();
            case "time" -> json.stringNode("20" + random.nextInt(10, 99) + "-05-14T16:30:00Z");
            case "truth" ->
                    strange() ? json.stringNode("true") : json.booleanNode(random.nextBoolean());
            case "number" -> strange() ? json.stringNode("30") : number();
            case "purpose" ->
                    json.stringNode(
                            strange()
                                    ? oneOf("somethingElse", "https://a.example/p", "type")
                                    : oneOf("assertionMethod", "authentication"));
            case "message" ->
                    StrictJson.object().put("status", "0x" + random.nextInt(4)).put("message", "m");
            default -> object(kind, depth);
        };
    }

    private JsonNode iri() {
        if (strange()) {
            return JsonNodeFactory.instance.stringNode(
                    oneOf(
                            "badges/1",
                            "",
                            "#1",
                            "https://a.example/ b",
                            "id",
                            "type",
                            "_:b1",
                            "cred:x",
                            "ob:y",
                            "https:x",
                            "1:x",
                            "name",
                            "https://ä.example/ö",
                            "https://a.example/\ud83d\ude00",
                            "HTTPS://A.example/%20",
                            "a:",
                            "+:b"));
        }
        JsonNode address = address();
        return random.nextInt(20) == 0 ? StrictJson.object().set("id", address) : address;
    }

    private JsonNode address() {
        return JsonNodeFactory.instance.stringNode(
                oneOf("https://a.example/", "did:web:a.example:", "urn:uuid:", "mailto:")
                        + random.nextInt(random.nextBoolean() ? 5 : 100_000));
    }

    private JsonNode valueObject() {
        ObjectNode value = StrictJson.object().put("@value", texts.next());
        List<Supplier<ObjectNode>> forms =
                List.of(
                        () -> value,
                        () -> value.put("@language", oneOf("en", "es-MX", "EN-us", "zh-Hant")),
                        () -> value.put("@language", "en").put("@direction", "ltr"),
                        () -> value.put("@type", "https://a.example/T"),
                        () -> value.put("@type", "name"),
                        () -> value.set("@value", number()),
                        () -> value.putNull("@value"),
                        () -> value.putNull("@language"));
        return oneOf(forms).get();
    }

    private JsonNode number() {
        String written =
                oneOf(
                        "0",
                        "-0",
                        "0.0",
                        "30",
                        "30.0",
                        "3E1",
                        "-1.5",
                        "0.1",
                        "1e21",
                        "1e20",
                        "123456789012345680000",
                        "1.3333333333333333",
                        "5e-324",
                        "1.7976931348623157e308",
                        "9007199254740993",
                        "-2147483649",
                        String.valueOf(random.nextInt()),
                        String.valueOf(random.nextGaussian() * 1_000));
        return StrictJson.read("{\"n\":" + new BigDecimal(written) + "}").get("n");
    }

    private boolean strange() {
        return random.nextInt(1_000) < odd;
    }

    private String oneOf(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** So many credentials, each by a seed of its own, the first of them given. */
    static Stream<Seeded> stream(long first, int count) {
        return LongStream.range(first, first + count)
                .mapToObj(seed -> new Seeded(seed, new RandomCredentials(seed).next()));
    }

    /** A credential, and by what it can be had again. */
    record Seeded(long seed, ObjectNode credential) {}
}
