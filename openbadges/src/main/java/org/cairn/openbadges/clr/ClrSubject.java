package org.cairn.openbadges.clr;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.cairn.openbadges.credential.Achievement;
import org.cairn.openbadges.credential.Additional;
import org.cairn.openbadges.credential.Check;
import org.cairn.openbadges.credential.FieldReader;
import org.cairn.openbadges.credential.Fields;
import org.cairn.openbadges.credential.IdentityObject;
import org.cairn.openbadges.credential.Part;
import org.cairn.openbadges.credential.SignedCredential;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whose record it is, and what stands in it (CLR 2.0, ClrSubject).
 *
 * @param id of the learner; may be empty if there is an identifier
 * @param identifier of the learner; may be empty if there is an id
 * @param achievement what the credentials are about, and what ties them together
 * @param verifiableCredential each with its own proof
 */
public record ClrSubject(
        String id,
        List<IdentityObject> identifier,
        List<Achievement> achievement,
        List<SignedCredential> verifiableCredential,
        List<Association> association,
        Additional additional)
        implements Part {

    /**
     * Holds it against the standard.
     *
     * @throws org.cairn.openbadges.credential.CredentialProblem naming what breaks it
     */
    public ClrSubject {
        identifier = List.copyOf(identifier);
        achievement = List.copyOf(achievement);
        verifiableCredential = List.copyOf(verifiableCredential);
        association = List.copyOf(association);
        Check.require(
                !id.isEmpty() || !identifier.isEmpty(),
                "The record must say whose it is: by an id or an identifier");
        if (!id.isEmpty()) {
            Check.iri(id, "The id of the learner");
        }
        Check.require(
                !verifiableCredential.isEmpty(), "The record must hold at least one credential");
        requireDistinctIds(verifiableCredential);
    }

    /** A learner with signed credentials, and nothing said about how they belong together. */
    public ClrSubject(String id, List<IdentityObject> identifier, List<SignedCredential> signed) {
        this(id, identifier, List.of(), signed, List.of(), Additional.NONE);
    }

    /** The same, with achievements and how they stand to each other. */
    public ClrSubject associating(List<Achievement> achievements, List<Association> associations) {
        return new ClrSubject(
                id, identifier, achievements, verifiableCredential, associations, additional);
    }

    /**
     * The same with the chosen credentials alone. An achievement stays if one of them speaks of it,
     * or if none of the others does and an association ties it to what they speak of; an
     * association stays if both its ends do.
     */
    ClrSubject only(Predicate<SignedCredential> chosen) {
        List<SignedCredential> kept = verifiableCredential.stream().filter(chosen).toList();
        Set<String> told = Mentions.in(kept);
        Set<String> hidden = Mentions.in(verifiableCredential);
        hidden.removeAll(told);
        Set<String> tied = new HashSet<>();
        for (Association one : association) {
            if (told.contains(one.sourceId())) {
                tied.add(one.targetId());
            }
            if (told.contains(one.targetId())) {
                tied.add(one.sourceId());
            }
        }
        tied.removeAll(hidden);
        List<Achievement> shown =
                achievement.stream()
                        .filter(one -> told.contains(one.id()) || tied.contains(one.id()))
                        .toList();
        Set<String> ends = new HashSet<>(told);
        shown.forEach(one -> ends.add(one.id()));
        return new ClrSubject(
                id,
                identifier,
                shown,
                kept,
                association.stream()
                        .filter(one -> ends.contains(one.sourceId()))
                        .filter(one -> ends.contains(one.targetId()))
                        .toList(),
                Additional.NONE);
    }

    static ClrSubject of(ObjectNode json) {
        FieldReader in = FieldReader.of(json, "ClrSubject");
        return new ClrSubject(
                in.text("id"),
                in.parts("identifier", IdentityObject::of),
                in.parts("achievement", Achievement::of),
                in.parts("verifiableCredential", SignedCredential::new),
                in.parts("association", Association::of),
                in.rest());
    }

    @Override
    public ObjectNode toJson() {
        return Fields.of(id, "ClrSubject")
                .parts("identifier", identifier)
                .parts("achievement", achievement)
                .parts("verifiableCredential", verifiableCredential)
                .parts("association", association)
                .additional(additional)
                .json();
    }

    private static void requireDistinctIds(List<SignedCredential> credentials) {
        Set<String> seen = new HashSet<>();
        for (SignedCredential credential : credentials) {
            Check.require(
                    credential.id().isEmpty() || seen.add(credential.id()),
                    "The record holds the credential " + credential.id() + " twice");
        }
    }
}
