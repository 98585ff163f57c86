package org.cairn.bench;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.jsonld.Canonicalizer;
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.proof.EddsaRdfc2022;
import org.cairn.openbadges.proof.ProofOptions;
import org.cairn.openbadges.verify.KnownLists;
import org.cairn.openbadges.verify.Verdict;
import org.cairn.openbadges.verify.Verifier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All who issue and verify one badge, with what each of them is given. Before anything is measured,
 * each accepts what the others signed and refuses what was changed or taken back.
 */
final class Parties {

    private static final String OURS = "https://badges.harbormesa.example/status/ours";
    private static final String THEIRS = "https://badges.harbormesa.example/status/theirs";

    final JavaScript js;
    final Titanium titanium;
    final Issuing issuing;

    /** To be issued by the others. */
    final ObjectNode sample;

    final JsonObject plain;
    final Ed25519PrivateKeyParameters plainKey;
    final String method;

    /** Signed by the JavaScript libraries. */
    final byte[] foreign;

    final byte[] foreignWithoutStatus;

    /** The same with a type said twice, which only the general algorithm answers. */
    final byte[] unusual;

    private final Ed25519Key key = Ed25519Key.generate(new SecureRandom());
    private final Lists lists = new Lists();

    /** Checks each status list anew, as the others do. */
    private final Verifier verifier = new Verifier(lists).remembering(KnownLists.none());

    private final Verifier knowing = new Verifier(lists);
    private final Instant now = Instant.now();

    Parties(ObjectNode badge, JavaScript js, Titanium titanium) {
        this.js = js;
        this.titanium = titanium;
        this.issuing = new Issuing(Lists.named(badge, OURS), key, now);
        this.method = Issuing.did(key) + "#" + key.publicKey();
        this.plain = Titanium.read(StrictJson.write(issuing.unsigned(Facts.of(1))));
        this.plainKey = new Ed25519PrivateKeyParameters(key.seed(), 0);
        this.sample = Lists.named(badge, THEIRS);
        Facts.of(2).into(sample);
        keepLists();
        this.foreign = signed(sample);
        this.foreignWithoutStatus = signed(sample.deepCopy().without("credentialStatus"));
        this.unusual = signed(unusual(sample.deepCopy().without("credentialStatus")));
    }

    private byte[] signed(ObjectNode unsigned) {
        return StrictJson.write(js.sign(unsigned));
    }

    private void keepLists() {
        Instant since = now.minusSeconds(86_400);
        ObjectNode ours =
                new EddsaRdfc2022()
                        .sign(
                                Lists.unsigned(OURS, Issuing.did(key), since),
                                key,
                                ProofOptions.assertion(method, now));
        ObjectNode theirs = js.sign(Lists.unsigned(THEIRS, js.issuer(), since));
        lists.keep(OURS, ours);
        lists.keep(THEIRS, theirs);
        js.serve(OURS, ours);
        js.serve(THEIRS, theirs);
    }

    private static ObjectNode unusual(ObjectNode credential) {
        ArrayNode types = StrictJson.array().add("Result").add("Result");
        ((ObjectNode) credential.at("/credentialSubject/result/0")).set("type", types);
        if (Canonicalizer.standard().compiles(credential)) {
            throw new IllegalStateException("the unusual credential is a usual one");
        }
        return credential;
    }

    /** All rules, as of soon. */
    Verdict verdict(byte[] credential) {
        return verifier.verify(credential, now.plusSeconds(3_600)).verdict();
    }

    /** The same by a verifier that knows the status list from the badges before. */
    Verdict verdictKnowing(byte[] credential) {
        return knowing.verify(credential, now.plusSeconds(3_600)).verdict();
    }

    void requireGenuine(byte[] credential) {
        require(Verdict.GENUINE, credential);
    }

    private void require(Verdict verdict, byte[] credential) {
        for (Verifier ours : List.of(verifier, knowing)) {
            var report = ours.verify(credential, now.plusSeconds(3_600));
            if (report.verdict() != verdict) {
                throw new IllegalStateException(report.verdict() + ": " + report.findings());
            }
        }
    }

    /** Each accepts what all signed, and refuses what was changed or taken back. */
    void requireAgreement(boolean withCore) {
        byte[] ours = issuing.issue(Facts.of(3));
        byte[] byTitanium = titanium.issue(plain, plainKey, method);
        for (byte[] credential : new byte[][] {ours, byTitanium, foreign}) {
            requireGenuine(credential);
            requireTitanium(true, credential);
            js.ask(JavaScript.verify("verify", credential));
            require(Verdict.NOT_GENUINE, changed(credential));
            requireTitanium(false, changed(credential));
            js.requireRefusal(JavaScript.verify("verify", changed(credential)));
        }
        for (byte[] credential : new byte[][] {foreignWithoutStatus, unusual}) {
            requireGenuine(credential);
            requireTitanium(true, credential);
            js.ask(JavaScript.verify("verify", credential));
        }
        byte[] takenBack = issuing.issue(Facts.of(3).inPlace(Lists.TAKEN_BACK));
        require(Verdict.REVOKED, takenBack);
        js.requireRefusal(JavaScript.verify("verify", takenBack));
        if (withCore) {
            js.ask(JavaScript.verify("core", foreign));
            js.ask(JavaScript.verify("core", ours));
            js.requireRefusal(JavaScript.verify("core", changed(foreign)));
            js.requireRefusal(JavaScript.verify("core", takenBack));
        }
    }

    private void requireTitanium(boolean accepts, byte[] credential) {
        if (titanium.verifies(credential) != accepts) {
            throw new IllegalStateException("Titanium accepts " + !accepts);
        }
    }

    private static byte[] changed(byte[] credential) {
        ObjectNode copy = StrictJson.read(credential);
        ((ObjectNode) copy.at("/credentialSubject/achievement")).put("name", "Something else");
        return StrictJson.write(copy);
    }

    /** How large it is when we issue it. */
    String size() {
        ObjectNode unsigned = issuing.unsigned(Facts.of(3));
        String canonical = Canonicalizer.standard().canonicalize(unsigned);
        return "%d bytes signed, %d quads, %d bytes canonical"
                .formatted(
                        issuing.issue(Facts.of(3)).length,
                        canonical.lines().count(),
                        canonical.getBytes(StandardCharsets.UTF_8).length);
    }
}
