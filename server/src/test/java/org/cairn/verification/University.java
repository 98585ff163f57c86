package org.cairn.verification;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cairn.openbadges.clr.Association;
import org.cairn.openbadges.clr.ClrCredential;
import org.cairn.openbadges.clr.ClrSubject;
import org.cairn.openbadges.credential.Achievement;
import org.cairn.openbadges.credential.AchievementSubject;
import org.cairn.openbadges.credential.Criteria;
import org.cairn.openbadges.credential.IdentityObject;
import org.cairn.openbadges.credential.IssuerProfile;
import org.cairn.openbadges.credential.OpenBadgeCredential;
import org.cairn.openbadges.credential.OpenBadgeCredentialBuilder;
import org.cairn.openbadges.credential.Part;
import org.cairn.openbadges.credential.SignedCredential;
import org.cairn.openbadges.key.DidKey;
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.proof.EddsaRdfc2022;
import org.cairn.openbadges.proof.ProofOptions;
import tools.jackson.databind.node.ObjectNode;

/** A university elsewhere, with badges of Rosa Delgado and records of them. */
public final class University {

    public static final Instant ISSUED = Instant.parse("2026-01-30T08:00:00Z");

    private static final IdentityObject ROSA = IdentityObject.plain("name", "Rosa Delgado");

    private final Ed25519Key key = Ed25519Key.generate(new SecureRandom());
    private final IssuerProfile profile =
            IssuerProfile.builder(DidKey.of(key.publicKey()), "Elsewhere University").build();

    /** Badges named Skill 0, Skill 1 and so on. */
    public List<ObjectNode> badges(int count) {
        List<ObjectNode> badges = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            badges.add(sign(badge(i, "Skill " + i).build()));
        }
        return badges;
    }

    public OpenBadgeCredentialBuilder badge(int n, String name) {
        return badge(n, name, "");
    }

    /** One whose earner has an id of their own. */
    public OpenBadgeCredentialBuilder badge(int n, String name, String earner) {
        var subject = AchievementSubject.builder(achievement(n, name)).identifier(List.of(ROSA));
        return OpenBadgeCredential.builder(
                "urn:uuid:7f0c2a52-6a6f-4f0e-9e0c-%012d".formatted(n),
                profile,
                (earner.isEmpty() ? subject : subject.id(earner)).build(),
                ISSUED);
    }

    public static Achievement achievement(int n, String name) {
        return Achievement.builder(id(n), name, "What it is.", new Criteria("", "Do it.")).build();
    }

    public static String id(int n) {
        return "https://elsewhere.example/achievements/" + n;
    }

    /** What somebody else made of it after it was signed. */
    public static ObjectNode changed(ObjectNode signed) {
        ObjectNode copy = signed.deepCopy();
        ((ObjectNode) copy.at("/credentialSubject/achievement")).put("description", "More.");
        return copy;
    }

    public ObjectNode record(List<ObjectNode> inside) {
        return record(inside, List.of(), List.of());
    }

    public ObjectNode record(
            List<ObjectNode> inside, List<Achievement> achievements, List<Association> ties) {
        ClrSubject subject =
                new ClrSubject(
                                "",
                                List.of(ROSA),
                                inside.stream().map(SignedCredential::new).toList())
                        .associating(achievements, ties);
        return sign(
                ClrCredential.builder("urn:uuid:record", profile, subject, ISSUED)
                        .name("Record of Rosa Delgado")
                        .build());
    }

    public ObjectNode sign(Part draft) {
        return new EddsaRdfc2022()
                .sign(
                        draft.toJson(),
                        key,
                        ProofOptions.assertion(DidKey.verificationMethod(key.publicKey()), ISSUED));
    }
}
