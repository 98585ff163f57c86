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
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.key.Jwk;
import org.cairn.openbadges.key.KeyProblem;
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
        ./cairn keys new FILE
        ./cairn keys show FILE
        ./cairn keys did-web ISSUER FILE…

        new      makes an Ed25519 key and keeps it in FILE (JSON, a Multikey with its private
                 half), which only you can read and which is never overwritten
        show     prints the public half as JSON: multikey, did:key and JWK
        did-web  prints the DID document to publish, and says where. ISSUER is the web
                 address of the issuer or a did:web; FILE are its keys, the newest first.
                 Keep old keys in it for as long as the badges that they signed are to verify

        Ends with 0 when it is done, with 1 if a key is refused, with 2 if a file cannot be
        read or written or the command made no sense.
        """;
    }

    @Override
    public int run(List<String> words, Console console) {
        var operands = Arguments.parse(words, Set.of(), Set.of()).operands();
        if (operands.isEmpty()) {
            throw new UsageProblem("keys needs one of: new, show, did-web.");
        }
        var rest = operands.subList(1, operands.size());
        switch (operands.getFirst()) {
            case "new" -> make(only(rest), console);
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

    private static void make(String file, Console console) {
        var key = Ed25519Key.generate(new SecureRandom());
        KeyFile.create(file, key);
        print(publicForms(key.publicKey()), console);
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
        print(DidWeb.document(did, keys).toJson(), console);
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
