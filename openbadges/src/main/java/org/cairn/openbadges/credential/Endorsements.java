package org.cairn.openbadges.credential;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What others say in favor of a badge, an achievement or an issuer (Open Badges 3.0, {@code
 * endorsement} and {@code endorsementJwt}).
 *
 * @param signed endorsement credentials with their proofs
 * @param jwt endorsement credentials as compact JWS. An older copy of the published context lacks
 *     the word {@code endorsementJwt}, so that a badge that uses it should be a JWT itself
 */
public record Endorsements(List<SignedCredential> signed, List<String> jwt) {

    /** Nobody says anything. */
    public static final Endorsements NONE = new Endorsements(List.of(), List.of());

    static final Pattern JWS = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*\\.[A-Za-z0-9_-]+");

    /**
     * Holds it against the standard.
     *
     * @throws CredentialProblem naming what breaks it
     */
    public Endorsements {
        signed = List.copyOf(signed);
        jwt = List.copyOf(jwt);
        signed.forEach(endorsement -> EndorsementCredential.of(endorsement.json()));
        jwt.forEach(text ->
                Check.require(JWS.matcher(text).matches(), "An endorsement is no compact JWS"));
    }

    /** Endorsement credentials as {@link EndorsementCredential} makes them, signed. */
    public static Endorsements signed(SignedCredential... endorsements) {
        return new Endorsements(List.of(endorsements), List.of());
    }

    /** Takes both members out of an object. */
    public static Endorsements of(FieldReader in) {
        return new Endorsements(
                in.parts("endorsement", SignedCredential::new), in.texts("endorsementJwt"));
    }

    /** Writes both members into an object. */
    public Fields into(Fields fields) {
        return fields.parts("endorsement", signed).texts("endorsementJwt", jwt);
    }

    /**
     * An endorsement of something else would lend it a good name that is not its own.
     *
     * @throws CredentialProblem when one of them is not about that id
     */
    public void requireAbout(String id, String what) {
        signed.forEach(endorsement -> requireSame(endorsement.about(), id, what));
        jwt.forEach(text -> requireSame(EndorsementView.endorsedBy(text), id, what));
    }

    private static void requireSame(String endorsed, String id, String what) {
        Check.require(
                endorsed.equals(id),
                () ->
                        "An endorsement of "
                                + what
                                + " is about "
                                + (endorsed.isEmpty() ? "nothing that can be read" : endorsed)
                                + ", not about "
                                + id);
    }
}
