package org.cairn.openbadges.cli;

import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.DidKey;
import org.cairn.openbadges.key.DidWeb;
import org.cairn.openbadges.key.EcKey;
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.key.Jwk;
import org.cairn.openbadges.key.KeyProblem;
import org.cairn.openbadges.key.KeyType;
import org.cairn.openbadges.key.Multikey;
import tools.jackson.databind.node.ObjectNode;

/** Makes keys and shows what others need to know of them. */
final class KeysCommand implements Command {

    @Override
    public String name() {
        return "keys";
    }

    @Override
    public String summary() {
        return "makes a key to sign with, shows its public half, writes a did:web document";
    }

    @Override
    public String help() {
        return """
        ./cairn keys new [--type TYPE] FILE
        ./cairn keys show FILE
        ./cairn keys did-web ISSUER FILE…

        new      makes a key and keeps it in FILE (JSON, a Multikey with its private half),
                 which only you can read and which is never overwritten. TYPE is Ed25519
                 (the usual one), P-256 or P-384: with P-256, JWTs are signed as ES256,
                 which more programs check than EdDSA
        show     prints the public half as JSON: multikey, did:key and JWK
        did-web  prints the DID document to publish, and says where. ISSUER is the web
                 address of the issuer or a did:web; FILE are its keys, the newest first;
                 each is listed as a Multikey and as a JWK.
                 Keep old keys in it for as long as the badges that they signed are to verify

        A JWK of another program (also RSA) serves as FILE, too.

        Ends with 0 when it is done, with 1 if a key is refused, with 2 if a file cannot be
        read or written or the command made no sense.
        """;
    }

    @Override
    public int run(List<String> words, Console console) {
        var arguments = Arguments.parse(words, Set.of(), Set.of("--type"));
        var operands = arguments.operands();
        if (operands.isEmpty()) {
            throw new UsageProblem("keys needs one of: new, show, did-web.");
        }
        var rest = operands.subList(1, operands.size());
        if (arguments.option("--type").isPresent() && !operands.getFirst().equals("new")) {
            throw new UsageProblem("--type goes with keys new only.");
        }
        switch (operands.getFirst()) {
            case "new" -> make(only(rest), arguments.option("--type").orElse("Ed25519"), console);
            case "show" -> print(publicForms(KeyFile.known(only(rest), console)), console);
            case "did-web" -> publish(rest, console);
            default ->
                    throw new UsageProblem(
                            "keys knows new, show and did-web, not " + operands.getFirst() + ".");
        }
        return Main.DONE;
    }

    private static String only(List<String> files) {
        if (files.size() != 1) {
            throw new UsageProblem("Expected: one key file.");
        }
        return files.getFirst();
    }

    private static void make(String file, String type, Console console) {
        var random = new SecureRandom();
        var known =
                switch (type) {
                    case "Ed25519" -> kept(file, Ed25519Key.generate(random));
                    case "P-256" -> kept(file, EcKey.generate(KeyType.P256, random));
                    case "P-384" -> kept(file, EcKey.generate(KeyType.P384, random));
                    default ->
                            throw new UsageProblem(
                                    "--type knows Ed25519, P-256 and P-384, not " + type + ".");
                };
        print(publicForms(known), console);
    }

    private static Multikey kept(String file, Ed25519Key key) {
        KeyFile.create(file, key.publicKey(), key.secretKeyMultibase());
        return key.publicKey();
    }

    private static Multikey kept(String file, EcKey key) {
        KeyFile.create(file, key.publicKey(), key.secretKeyMultibase());
        return key.publicKey();
    }

    private static ObjectNode publicForms(Multikey key) {
        var json = StrictJson.object();
        json.put("multikey", key.text());
        json.put("did:key", DidKey.of(key));
        json.set("jwk", Jwk.write(key));
        return json;
    }

    private static void publish(List<String> words, Console console) {
        if (words.size() < 2) {
            throw new UsageProblem("Expected: keys did-web ISSUER FILE…");
        }
        var did = did(words.getFirst());
        var keys = new ArrayList<Multikey>();
        for (var file : words.subList(1, words.size())) {
            keys.add(KeyFile.known(file, console));
        }
        if (new HashSet<>(keys).size() < keys.size()) {
            throw new KeyProblem("Two of the files hold the same key.");
        }
        print(DidWeb.document(did, keys).withJsonWebKeys().toJson(), console);
        console.err()
                .println(
                        "Publish this at "
                                + DidWeb.documentUrl(did)
                                + " and name the issuer "
                                + did
                                + " in its badges.");
    }

    private static String did(String issuer) {
        if (DidWeb.is(issuer)) {
            return issuer;
        }
        try {
            if (issuer.startsWith("https://")) {
                return DidWeb.of(URI.create(issuer));
            }
        } catch (IllegalArgumentException e) {
            throw new UsageProblem(issuer + " is not a web address.");
        }
        throw new UsageProblem("The issuer is a did:web or an address with https://.");
    }

    private static void print(ObjectNode json, Console console) {
        console.out().println(StrictJson.pretty(json));
    }
}
