package org.cairn.openbadges.credential;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * What can be earned, the same for all who earn it (Open Badges 3.0, Achievement).
 *
 * @param achievementType a word of {@link Vocabulary#ACHIEVEMENT_TYPE}, such as {@code
 *     MicroCredential}
 * @param creator the author, where that is not the issuer
 * @param inLanguage of the texts, such as {@code en}
 * @param creditsAvailable credits, in the unit that the issuer's page explains
 */
public record Achievement(
        String id,
        String name,
        String description,
        Criteria criteria,
        String achievementType,
        Optional<Image> image,
        Optional<IssuerProfile> creator,
        List<Alignment> alignment,
        List<ResultDescription> resultDescription,
        List<String> tag,
        String humanCode,
        String fieldOfStudy,
        String specialization,
        String version,
        String inLanguage,
        Optional<BigDecimal> creditsAvailable,
        List<IdentifierEntry> otherIdentifier,
        List<Related> related,
        Endorsements endorsements,
        Additional additional)
        implements Part {

    /**
     * Holds it against the standard.
     *
     * @throws CredentialProblem naming what breaks it
     */
    public Achievement {
        Check.iri(id, "The id of the achievement");
        Check.text(name, "The name of the achievement");
        Check.text(description, "The description of the achievement");
        if (!achievementType.isEmpty()) {
            Vocabulary.ACHIEVEMENT_TYPE.require(achievementType, "The achievement type");
        }
        Check.optional(humanCode, "The code of the achievement");
        Check.optional(fieldOfStudy, "The field of study");
        Check.optional(specialization, "The specialization");
        Check.optional(version, "The version of the achievement");
        Check.language(inLanguage, "The language of the achievement");
        alignment = List.copyOf(alignment);
        resultDescription = List.copyOf(resultDescription);
        tag = List.copyOf(tag);
        tag.forEach(word -> Check.text(word, "A tag"));
        otherIdentifier = List.copyOf(otherIdentifier);
        related = List.copyOf(related);
        Check.amount(creditsAvailable, "The number of credits");
        requireDistinctIds(resultDescription);
    }

    /** Begins with what the standard requires. */
    public static AchievementBuilder builder(
            String id, String name, String description, Criteria criteria) {
        return new AchievementBuilder(id, name, description, criteria);
    }

    /**
     * Reads one as the standard has it.
     *
     * @throws CredentialProblem naming what is not so
     */
    public static Achievement of(ObjectNode json) {
        FieldReader in = FieldReader.of(json, "Achievement");
        return new Achievement(
                in.text("id"),
                in.text("name"),
                in.text("description"),
                in.required("criteria", Criteria::of),
                in.text("achievementType"),
                in.part("image", Image::of),
                in.part("creator", IssuerProfile::of),
                in.parts("alignment", Alignment::of),
                in.parts("resultDescription", ResultDescription::of),
                in.texts("tag"),
                in.text("humanCode"),
                in.text("fieldOfStudy"),
                in.text("specialization"),
                in.text("version"),
                in.text("inLanguage"),
                in.number("creditsAvailable"),
                in.parts("otherIdentifier", IdentifierEntry::of),
                in.parts("related", Related::of),
                Endorsements.of(in),
                in.rest());
    }

    /**
     * The builder sees to that, {@link #of} leaves it to who puts it into a badge.
     *
     * @throws CredentialProblem when an endorsement in it is about something else
     */
    public void requireOwnEndorsements() {
        endorsements.requireAbout(id, "the achievement");
        creator.ifPresent(IssuerProfile::requireOwnEndorsements);
    }

    Optional<ResultDescription> description(String resultDescriptionId) {
        return resultDescription.stream()
                .filter(one -> one.id().equals(resultDescriptionId))
                .findFirst();
    }

    @Override
    public ObjectNode toJson() {
        Fields fields =
                Fields.of(id, "Achievement")
                        .text("achievementType", achievementType)
                        .text("name", name)
                        .text("description", description)
                        .part("criteria", criteria)
                        .part("image", image)
                        .part("creator", creator)
                        .text("humanCode", humanCode)
                        .text("fieldOfStudy", fieldOfStudy)
                        .text("specialization", specialization)
                        .text("inLanguage", inLanguage)
                        .text("version", version)
                        .number("creditsAvailable", creditsAvailable)
                        .texts("tag", tag)
                        .parts("alignment", alignment)
                        .parts("resultDescription", resultDescription)
                        .parts("otherIdentifier", otherIdentifier)
                        .parts("related", related);
        return endorsements.into(fields).additional(additional).json();
    }

    private static void requireDistinctIds(List<ResultDescription> descriptions) {
        Set<String> seen = new HashSet<>();
        for (ResultDescription description : descriptions) {
            Check.require(
                    seen.add(description.id()),
                    "Two result descriptions have the id " + description.id());
        }
    }
}
