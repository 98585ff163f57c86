package org.cairn.openbadges.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cairn.openbadges.credential.SampleBadges;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.Ed25519Key;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Signed badges with random parts replaced: always an answer, never another exception. */
class RandomDamageTest {

    private static final int ROUNDS = 250;
    private static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "0",
                    "-1.5",
                    "1e300",
                    "\"\"",
                    "\"x\"",
                    "\"_:b\"",
                    "\"@type\"",
                    "[]",
                    "[[]]",
                    "[null]",
                    "[1,\"x\",{}]",
                    "{}",
                    "{\"@value\":null}",
                    "{\"@value\":\"x\",\"@type\":\"y\"}",
                    "{\"@value\":1,\"@language\":\"en\"}",
                    "{\"@value\":\"x\",\"@language\":\"en\"}",
                    "{\"id\":null}",
                    "{\"type\":7}",
                    "{\"@context\":\"https://www.w3.org/ns/credentials/v2\"}",
                    "{\"@context\":null}",
                    "{\"@context\":[]}",
                    "\"https://a.example/\"",
                    "\"urn:uuid:1\"",
                    "\"2026-01-01\"",
                    "[\"https://www.w3.org/ns/credentials/v2\"]");

    private final Ed25519Key key = Ed25519Key.generate(new SecureRandom());

    @Test
    void everyDamagedBadgeGetsAnAnswer() {
        ObjectNode signed =
                new EddsaRdfc2022()
                        .sign(
                                SampleBadges.fullest("text").toJson(),
                                key,
                                ProofOptions.assertion(
                                        SampleBadges.ISSUER + "#" + key.publicKey(),
                                        SampleBadges.AWARDED));
        Random random = new Random(20261123);
        for (int i = 0; i < ROUNDS; i++) {
            ObjectNode damaged = damage(signed.deepCopy(), random);
            for (Proof proof : Proof.of(damaged)) {
                assertThat(Proofs.verify(damaged, proof, key.publicKey()))
                        .as(StrictJson.text(damaged))
                        .isNotNull();
            }
        }
    }

    private static ObjectNode damage(ObjectNode root, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        int wounds = 1 + random.nextInt(2);
        for (int i = 0; i < wounds; i++) {
            JsonNode value =
                    StrictJson.read("{\"v\":" + VALUES.get(random.nextInt(VALUES.size())) + "}")
                            .get("v");
            JsonNode target = containers.get(random.nextInt(containers.size()));
            if (target instanceof ObjectNode object && !object.isEmpty()) {
                List<String> names = List.copyOf(object.propertyNames());
                object.set(names.get(random.nextInt(names.size())), value);
            } else if (target instanceof ArrayNode array && !array.isEmpty()) {
                array.set(random.nextInt(array.size()), value);
            }
        }
        return root;
    }

    private static void collect(JsonNode node, List<JsonNode> into) {
        if (node.isContainer()) {
            into.add(node);
            node.forEach(child -> collect(child, into));
        }
    }
}
