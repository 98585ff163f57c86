package org.cairn.openbadges.key;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keys that are their own identifier: {@code did:key:z6Mk…} (did:key Method 0.9). */
public final class DidKey {

    private static final String PREFIX = "did:key:";

    private DidKey() {}

    /** Whether it is a DID of this method, or a URL of something in its document. */
    public static boolean is(String did) {
        return did.startsWith(PREFIX);
    }

    /** The DID that is this key: {@code did:key:} and its multibase text. */
    public static String of(Multikey key) {
        return PREFIX + key.text();
    }

    /** {@code did:key:z6Mk…#z6Mk…}, the id of the only method that can sign. */
    public static String verificationMethod(Multikey key) {
        return of(key) + "#" + key.text();
    }

    /**
     * Whether somebody could verify under that method what the key signs: under a did:key only if
     * it is that of the key, with the fragment. What methods of other kinds hold only their
     * documents tell. Costs a comparison of texts.
     */
    public static boolean allows(String verificationMethod, Multikey key) {
        if (!is(verificationMethod)) {
            return true;
        }
        String text = key.text();
        int hash = PREFIX.length() + text.length();
        return verificationMethod.length() == hash + 1 + text.length()
                && verificationMethod.charAt(hash) == '#'
                && verificationMethod.startsWith(text, PREFIX.length())
                && verificationMethod.endsWith(text);
    }

    /**
     * The key in a did:key, with or without a fragment.
     *
     * @throws KeyProblem when the DID holds no key that is known here
     */
    public static Multikey key(String didOrUrl) {
        if (!is(didOrUrl)) {
            throw new KeyProblem(didOrUrl + " is not a did:key");
        }
        String did = didOrUrl.split("#", 2)[0];
        return Multikey.parse(did.substring(PREFIX.length()));
    }

    /**
     * The document that the DID stands for; nothing is fetched. A key for agreeing on secrets
     * serves that alone (did:key Method 0.9, section 3.1).
     *
     * @throws KeyProblem when the DID holds no key that is known here
     */
    public static ControllerDocument document(String did) {
        Multikey key = key(did);
        if (key.type() != KeyType.X25519) {
            return ControllerDocument.of(of(key), List.of(key)).authenticating();
        }
        VerificationMethod method = VerificationMethod.of(of(key), key);
        return new ControllerDocument(
                of(key),
                List.of(method),
                Map.of(Relationship.KEY_AGREEMENT, Set.of(method.id())),
                ControllerDocument.NOTHING);
    }
}
