package org.cairn.openbadges.verify;

import java.util.List;
import java.util.Locale;
import org.cairn.openbadges.credential.Achievement;
import org.cairn.openbadges.credential.AchievementSubject;
import org.cairn.openbadges.credential.Criteria;
import org.cairn.openbadges.credential.EndorsementCredential;
import org.cairn.openbadges.credential.EndorsementSubject;
import org.cairn.openbadges.credential.IdentityObject;
import org.cairn.openbadges.credential.IssuerProfile;
import org.cairn.openbadges.credential.OpenBadgeCredential;
import org.cairn.openbadges.credential.OpenBadgeCredentialBuilder;
import org.cairn.openbadges.credential.Part;
import org.cairn.openbadges.credential.SignedCredential;
import org.cairn.openbadges.status.StatusEntry;
import org.cairn.openbadges.status.StatusPurpose;
import tools.jackson.databind.node.ObjectNode;

/** What the school district of these tests issues with the records of the library. */
final class Issuing {

    static final String BASE = "https://harbormesa.example/";
    static final IdentityObject ROSA =
            IdentityObject.plain("emailAddress", "rosa@harbormesa.example");
    static final IssuerProfile DISTRICT =
            IssuerProfile.builder(TestIssuer.DID, "Harbor Mesa Unified").url(BASE).build();

    private Issuing() {}

    static Achievement achievement(String word) {
        return Achievement.builder(
                        BASE + "catalog/" + word,
                        title(word),
                        "What " + word + " means in a classroom.",
                        new Criteria("", "Show it."))
                .build();
    }

    static String title(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + " 课堂";
    }

    static OpenBadgeCredentialBuilder badge(String word, int place) {
        return badge(achievement(word), place);
    }

    static OpenBadgeCredentialBuilder badge(Achievement achievement, int place) {
        return OpenBadgeCredential.builder(
                        BASE + "badges/" + place,
                        DISTRICT,
                        AchievementSubject.builder(achievement).identifier(List.of(ROSA)).build(),
                        TestIssuer.ISSUED)
                .status(StatusEntry.InList.of(StatusPurpose.REVOCATION, place, TestIssuer.LIST));
    }

    static EndorsementCredential endorsement(String endorsed) {
        return EndorsementCredential.builder(
                        String.format(
                                "urn:uuid:7f0c2a52-6a6f-4f0e-9e0c-0000%08x", endorsed.hashCode()),
                        DISTRICT,
                        new EndorsementSubject(endorsed, "We see it at work in **our** schools."),
                        TestIssuer.ISSUED)
                .name("We vouch for it")
                .build();
    }

    static ObjectNode signed(Part draft) {
        return TestIssuer.sign(draft.toJson(), TestIssuer.KEY);
    }

    static SignedCredential sealed(Part draft) {
        return new SignedCredential(signed(draft));
    }
}
