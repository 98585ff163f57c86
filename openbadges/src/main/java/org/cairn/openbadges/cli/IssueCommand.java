package org.cairn.openbadges.cli;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cairn.openbadges.bake.BakeForm;
import org.cairn.openbadges.credential.Disclosure;
import org.cairn.openbadges.credential.OpenBadgeCredential;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.jwt.CredentialJwt;
import org.cairn.openbadges.jwt.KeyReference;
import org.cairn.openbadges.key.DidKey;
import org.cairn.openbadges.key.DidWeb;
import org.cairn.openbadges.key.KeyType;
import org.cairn.openbadges.key.Multikey;
import org.cairn.openbadges.key.SigningKey;
import org.cairn.openbadges.key.VerificationMethod;
import org.cairn.openbadges.proof.Cryptosuite;
import org.cairn.openbadges.proof.EcdsaRdfc2019;
import org.cairn.openbadges.proof.EcdsaSd2023;
import org.cairn.openbadges.proof.EddsaRdfc2022;
import org.cairn.openbadges.proof.ProofOptions;
import tools.jackson.databind.node.ObjectNode;

/** Makes a signed badge of a small JSON and a key. */
final class IssueCommand implements Command {

    @Override
    public String name() {
        return "issue";
    }

    @Override
    public String summary() {
        return "makes a signed Open Badge 3.0 of a small JSON and a key";
    }

    @Override
    public String help() {
        return """
        ./cairn issue --key KEY [OPTION…] BADGE

        Signs an Open Badge 3.0 with the key in the file KEY, which ./cairn keys new makes:
        by a proof inside (eddsa-rdfc-2022, with P-256 and P-384 ecdsa-rdfc-2019), which
        most programs check, or as a JWT. BADGE is JSON, - the standard input. At least:

          {"issuer": {"name": "Harbor Mesa Unified"},
           "achievement": {"id": "https://harbormesa.example/catalog/feedback",
                           "name": "Feedback That Moves Learning",
                           "description": "Gives feedback that students use.",
                           "criteria": "Show it three times."},
           "recipient": {"email": "rosa@harbormesa.example"}}

        Also, all with the names of the standard: id; issuer.id (a did:web or https address;
        otherwise the did:key of the key), .url, .email, .description, .image;
        achievement.achievementType, .image, .inLanguage, .tag, .alignment (targetName,
        targetUrl, targetCode, targetDescription, targetFramework, targetType);
        recipient.name, .id, .hashed (false writes the e-mail address in clear); validFrom,
        validUntil, awardedDate; image; evidence (id, name, description, narrative, genre,
        audience); credentialStatus (statusListCredential, statusListIndex).

          --jwt FORM       signs as a JWT instead; FORM is open-badges (Open Badges 3.0, with
                           its claims; needs recipient.id) or vc-jose-cose (W3C)
          --disclosable    for the holder alone, who shows parts of it with ./cairn disclose:
                           who issues what from when to when is in all of them; evidence,
                           results, names and the like only if the holder wants (needs a
                           P-256 key; ecdsa-sd-2023)
          --image PICTURE  puts the badge into a PNG or SVG picture
          --replace        drops a badge that the picture already carries
          --out FILE       writes a new file instead of to the standard output

        Ends with 0 when it is done, with 1 if something in BADGE, KEY or PICTURE is refused,
        with 2 if a file cannot be read or written or the command made no sense.
        """;
    }

    @Override
    public int run(List<String> words, Console console) {
        var arguments =
                Arguments.parse(
                                words,
                                Set.of("--replace", "--disclosable"),
                                Set.of("--key", "--jwt", "--image", "--out"))
                        .expecting(1, "issue --key KEY BADGE");
        requireAlone(arguments);
        var key = KeyFile.signing(arguments.required("--key"), console);
        var json = StrictJson.read(Input.read(arguments.operands().getFirst(), console));
        var now = Instant.now();
        var badge = new BadgeDraft(key.publicKey(), now).read(json);
        var record =
                arguments
                        .option("--jwt")
                        .map(form -> asJwt(form, badge, key))
                        .orElseGet(() ->
                                StrictJson.text(
                                        proven(badge, key, now, arguments.has("--disclosable"))));
        var file =
                arguments
                        .option("--image")
                        .map(name ->
                                Pictures.bake(
                                        Input.read(name, console),
                                        record,
                                        BakeForm.OPEN_BADGE_3,
                                        arguments.has("--replace")))
                        .orElseGet(() -> readable(record).getBytes(StandardCharsets.UTF_8));
        Output.write(file, arguments.option("--out"), console);
        remind(badge.issuer().id(), key, console);
        return Main.DONE;
    }

    private static String readable(String record) {
        return (record.startsWith("{") ? StrictJson.pretty(StrictJson.read(record)) : record)
                + "\n";
    }

    /** In a picture it would be everybody's. */
    private static void requireAlone(Arguments arguments) {
        boolean otherwise =
                arguments.option("--jwt").isPresent() || arguments.option("--image").isPresent();
        if (arguments.has("--disclosable") && otherwise) {
            throw new UsageProblem(
                    "--disclosable goes with neither --jwt nor --image: what can be put into a"
                            + " picture is what the holder shows.");
        }
    }

    private static ObjectNode proven(
            OpenBadgeCredential badge, SigningKey key, Instant now, boolean disclosable) {
        var known = key.publicKey();
        var json = badge.toJson();
        var suite = disclosable ? inParts(json, known) : whole(known);
        var method = badge.issuer().id() + "#" + known.text();
        return suite.sign(json, key, ProofOptions.assertion(method, now));
    }

    private static Cryptosuite inParts(ObjectNode badge, Multikey key) {
        if (key.type() != KeyType.P256) {
            throw new Refusal(
                    "Only a P-256 key signs badges that can be shown in parts, and this one is of"
                            + " type "
                            + key.type()
                            + "; ./cairn keys new --type P-256 makes one.");
        }
        return new EcdsaSd2023().showing(Disclosure.mandatory(badge));
    }

    private static Cryptosuite whole(Multikey key) {
        return switch (key.type()) {
            case ED25519 -> new EddsaRdfc2022();
            case P256, P384 -> new EcdsaRdfc2019();
            default ->
                    throw new Refusal(
                            "A key of type " + key.type() + " signs JWTs only; say --jwt FORM.");
        };
    }

    private static String asJwt(String form, OpenBadgeCredential badge, SigningKey key) {
        var issuer = badge.issuer().id();
        var method =
                DidKey.is(issuer)
                        ? DidKey.verificationMethod(key.publicKey())
                        : VerificationMethod.jsonWebKey(issuer, key.publicKey()).id();
        return switch (form) {
            case "open-badges" ->
                    CredentialJwt.openBadges(badge.toJson(), key, KeyReference.id(method));
            case "vc-jose-cose" -> CredentialJwt.jose(badge.toJson(), key, KeyReference.id(method));
            default ->
                    throw new UsageProblem(
                            "--jwt knows open-badges and vc-jose-cose, not " + form + ".");
        };
    }

    /** A badge verifies only while its issuer publishes the key. */
    private static void remind(String issuer, SigningKey key, Console console) {
        var address = DidWeb.is(issuer) ? DidWeb.documentUrl(issuer).toString() : issuer;
        if (address.startsWith("https:")) {
            console.err()
                    .println(
                            "The badge verifies while "
                                    + address
                                    + " lists the key "
                                    + key.publicKey().text()
                                    + ".");
        }
    }
}
