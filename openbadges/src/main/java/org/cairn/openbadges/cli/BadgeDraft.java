package org.cairn.openbadges.cli;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cairn.openbadges.credential.Achievement;
import org.cairn.openbadges.credential.AchievementSubject;
import org.cairn.openbadges.credential.Alignment;
import org.cairn.openbadges.credential.Criteria;
import org.cairn.openbadges.credential.Evidence;
import org.cairn.openbadges.credential.IdentityObject;
import org.cairn.openbadges.credential.Image;
import org.cairn.openbadges.credential.IssuerProfile;
import org.cairn.openbadges.credential.OpenBadgeCredential;
import org.cairn.openbadges.credential.Service;
import org.cairn.openbadges.key.DidKey;
import org.cairn.openbadges.key.DidWeb;
import org.cairn.openbadges.key.KeyProblem;
import org.cairn.openbadges.key.Multikey;
import org.cairn.openbadges.status.StatusEntry;
import org.cairn.openbadges.status.StatusPurpose;
import tools.jackson.databind.node.ObjectNode;

/**
 * The small JSON of a badge that is to be issued; its members have the names that Open Badges 3.0
 * gives them, and {@code recipient} says in short who earned it.
 *
 * @param key that will sign; its did:key stands in for an issuer without an id
 * @param now from when the badge is valid if it does not say so
 */
record BadgeDraft(Multikey key, Instant now) {

    private static final int SALT_BYTES = 16;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]++@[^\\s@]+");

    /** Stands where the draft has none, which is a fault by then. */
    private static final Criteria NO_CRITERIA = new Criteria("", "?");

    /**
     * The credential, still without its proof.
     *
     * @throws Refusal with one line for all that is wrong
     */
    OpenBadgeCredential read(ObjectNode json) {
        var draft = Draft.of(json);
        var issuer = issuer(draft.required("issuer"));
        var subject = subject(draft, achievement(draft.required("achievement")));
        var badge = badge(draft, issuer, subject);
        if (!draft.faults().isEmpty()) {
            throw new Refusal(
                    "This cannot be issued:\n  "
                            + String.join("\n  ", draft.faults().stream().distinct().toList()));
        }
        return badge.orElseThrow(() -> new Refusal("This cannot be issued."));
    }

    private Optional<IssuerProfile> issuer(Draft draft) {
        var id = draft.text("id");
        if (DidKey.is(id) && !id.equals(DidKey.of(key))) {
            draft.fault("id", "is the did:key of another key");
        } else if (!id.isEmpty() && !DidKey.is(id) && !isOnTheWeb(id)) {
            draft.fault(
                    "id",
                    "must be a did:web or https address where the key is published, without #;"
                            + " without an id the key itself is the issuer");
        }
        var picture = draft.text("image");
        var builder =
                IssuerProfile.builder(
                                id.isEmpty() ? DidKey.of(key) : id,
                                draft.required("name", "who issues"))
                        .url(draft.text("url"))
                        .email(email(draft))
                        .description(draft.text("description"));
        return draft.made(
                () -> (picture.isEmpty() ? builder : builder.image(new Image(picture))).build());
    }

    /** Whether somebody who verifies the badge could look up there who issued it. */
    private static boolean isOnTheWeb(String id) {
        try {
            if (DidWeb.is(id)) {
                return DidWeb.documentUrl(id).getHost() != null && !id.matches(".*[#?].*");
            }
            var address = URI.create(id);
            return "https".equals(address.getScheme())
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawFragment() == null;
        } catch (KeyProblem | IllegalArgumentException e) {
            return false;
        }
    }

    private static String email(Draft draft) {
        var email = draft.text("email");
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            draft.fault("email", "must be an e-mail address, such as rosa@school.example");
        }
        return email;
    }

    private static Optional<Achievement> achievement(Draft draft) {
        var id = draft.required("id", "an address that is the same for all who earn it");
        var name = draft.required("name", "what is earned");
        var description = draft.required("description", "a sentence on what it stands for");
        var criteria = criteria(draft);
        var alignment = parts(draft.objects("alignment"), BadgeDraft::alignment);
        var type = draft.text("achievementType");
        var language = draft.text("inLanguage");
        var tags = draft.texts("tag");
        var picture = draft.text("image");
        return draft.made(() -> {
            var builder =
                    Achievement.builder(id, name, description, criteria.orElse(NO_CRITERIA))
                            .achievementType(type)
                            .inLanguage(language)
                            .tag(tags)
                            .alignment(alignment);
            return (picture.isEmpty() ? builder : builder.image(new Image(picture))).build();
        });
    }

    /** In short a text, at length an object with narrative or id. */
    private static Optional<Criteria> criteria(Draft draft) {
        if (draft.isText("criteria") || !draft.has("criteria")) {
            var text = draft.required("criteria", "what has to be shown");
            return text.isEmpty() ? Optional.empty() : Optional.of(new Criteria("", text));
        }
        return draft.object("criteria")
                .flatMap(part -> {
                    var id = part.text("id");
                    var narrative = part.text("narrative");
                    return part.made(() -> new Criteria(id, narrative));
                });
    }

    private static Optional<Alignment> alignment(Draft draft) {
        var name = draft.required("targetName", "the statement");
        var url = draft.required("targetUrl", "the address of the statement");
        var code = draft.text("targetCode");
        var description = draft.text("targetDescription");
        var framework = draft.text("targetFramework");
        var type = draft.text("targetType");
        return draft.made(() -> new Alignment(name, url, code, description, framework, type));
    }

    private static Optional<AchievementSubject> subject(
            Draft draft, Optional<Achievement> achievement) {
        var recipient = draft.required("recipient");
        var id = recipient.text("id");
        var name = recipient.text("name");
        var email = email(recipient);
        boolean hashed = recipient.flag("hashed", true);
        var identities = new ArrayList<IdentityObject>();
        if (!name.isEmpty()) {
            identities.add(IdentityObject.plain("name", name));
        }
        if (!email.isEmpty()) {
            identities.add(
                    hashed
                            ? IdentityObject.hashed("emailAddress", email, salt())
                            : IdentityObject.plain("emailAddress", email));
        }
        if (draft.has("recipient") && id.isEmpty() && identities.isEmpty()) {
            draft.fault("recipient", "must have email, name or id");
        }
        return achievement.flatMap(earned ->
                recipient.made(() ->
                        AchievementSubject.builder(earned).id(id).identifier(identities).build()));
    }

    private Optional<OpenBadgeCredential> badge(
            Draft draft, Optional<IssuerProfile> issuer, Optional<AchievementSubject> subject) {
        var written = draft.text("id");
        var id = written.isEmpty() ? "urn:uuid:" + UUID.randomUUID() : written;
        var from = draft.time("validFrom").orElse(now);
        var until = draft.time("validUntil");
        var awarded = draft.time("awardedDate");
        var evidence = parts(draft.objects("evidence"), BadgeDraft::evidence);
        var status = draft.object("credentialStatus").flatMap(BadgeDraft::status);
        var picture = draft.text("image");
        if (issuer.isEmpty() || subject.isEmpty()) {
            return draft.made(Optional::<OpenBadgeCredential>empty).flatMap(nothing -> nothing);
        }
        return draft.made(() -> {
            var builder =
                    OpenBadgeCredential.builder(id, issuer.get(), subject.get(), from)
                            .evidence(evidence)
                            .schema(Service.OPEN_BADGES_SCHEMA);
            until.ifPresent(builder::validUntil);
            awarded.ifPresent(builder::awardedDate);
            status.ifPresent(builder::status);
            if (!picture.isEmpty()) {
                builder.image(new Image(picture));
            }
            return builder.build();
        });
    }

    private static Optional<Evidence> evidence(Draft draft) {
        var id = draft.text("id");
        var name = draft.text("name");
        var description = draft.text("description");
        var narrative = draft.text("narrative");
        var genre = draft.text("genre");
        var audience = draft.text("audience");
        return draft.made(() -> new Evidence(id, name, description, narrative, genre, audience));
    }

    private static Optional<StatusEntry.InList> status(Draft draft) {
        var list = draft.required("statusListCredential", "the address of the list");
        int index = draft.index("statusListIndex");
        if (!list.isEmpty() && !list.startsWith("https://")) {
            draft.fault("statusListCredential", "must be an address with https://");
        }
        return draft.made(() -> StatusEntry.InList.of(StatusPurpose.REVOCATION, index, list));
    }

    private interface Reading<T> {
        Optional<T> of(Draft draft);
    }

    private static <T> List<T> parts(List<Draft> drafts, Reading<T> reading) {
        return drafts.stream().map(reading::of).flatMap(Optional::stream).toList();
    }

    private static String salt() {
        var bytes = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
