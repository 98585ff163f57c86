package org.cairn.openbadges.credential;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Collects what is said of an achievement beyond what the standard requires. */
public final class AchievementBuilder {

    private final String id;
    private final String name;
    private final String description;
    private final Criteria criteria;
    private String achievementType = "";
    private Optional<Image> image = Optional.empty();
    private Optional<IssuerProfile> creator = Optional.empty();
    private List<Alignment> alignment = List.of();
    private List<ResultDescription> resultDescription = List.of();
    private List<String> tag = List.of();
    private String humanCode = "";
    private String fieldOfStudy = "";
    private String specialization = "";
    private String version = "";
    private String inLanguage = "";
    private Optional<BigDecimal> creditsAvailable = Optional.empty();
    private List<IdentifierEntry> otherIdentifier = List.of();
    private List<Related> related = List.of();
    private Endorsements endorsements = Endorsements.NONE;
    private Additional additional = Additional.NONE;

    AchievementBuilder(String id, String name, String description, Criteria criteria) {
        this.id = id;
        this.name = name;
        this.description = description;
        this.criteria = criteria;
    }

    /** A word of the standard, or one of your own that begins with {@code ext:}. */
    public AchievementBuilder achievementType(String value) {
        achievementType = value;
        return this;
    }

    /** Its picture. */
    public AchievementBuilder image(Image value) {
        image = Optional.of(value);
        return this;
    }

    /** Who made it. */
    public AchievementBuilder creator(IssuerProfile value) {
        creator = Optional.of(value);
        return this;
    }

    /** The standards and frameworks that it is aligned to. */
    public AchievementBuilder alignment(List<Alignment> value) {
        alignment = value;
        return this;
    }

    /** What results are possible, to which those of earners point. */
    public AchievementBuilder resultDescription(List<ResultDescription> value) {
        resultDescription = value;
        return this;
    }

    /** Words to find it by. */
    public AchievementBuilder tag(List<String> value) {
        tag = value;
        return this;
    }

    /** The code that people know it by, such as in a course catalog. */
    public AchievementBuilder humanCode(String value) {
        humanCode = value;
        return this;
    }

    /** Its subject. */
    public AchievementBuilder fieldOfStudy(String value) {
        fieldOfStudy = value;
        return this;
    }

    /** Its special subject. */
    public AchievementBuilder specialization(String value) {
        specialization = value;
        return this;
    }

    /** Which version it is. */
    public AchievementBuilder version(String value) {
        version = value;
        return this;
    }

    /** Its language, as a BCP 47 tag. */
    public AchievementBuilder inLanguage(String value) {
        inLanguage = value;
        return this;
    }

    /** The credits that it is worth. */
    public AchievementBuilder creditsAvailable(BigDecimal value) {
        creditsAvailable = Optional.of(value);
        return this;
    }

    /** What other registers call it. */
    public AchievementBuilder otherIdentifier(List<IdentifierEntry> value) {
        otherIdentifier = value;
        return this;
    }

    /** Other achievements that belong to it, such as translations. */
    public AchievementBuilder related(List<Related> value) {
        related = value;
        return this;
    }

    /** What others say of it. */
    public AchievementBuilder endorsements(Endorsements value) {
        endorsements = value;
        return this;
    }

    /** What the standard has no words for. */
    public AchievementBuilder additional(Additional value) {
        additional = value;
        return this;
    }

    /**
     * Holds everything against the standard.
     *
     * @throws CredentialProblem when something breaks the standard
     */
    public Achievement build() {
        endorsements.requireAbout(id, "the achievement");
        resultDescription.forEach(ResultDescription::requireRange);
        return new Achievement(
                id,
                name,
                description,
                criteria,
                achievementType,
                image,
                creator,
                alignment,
                resultDescription,
                tag,
                humanCode,
                fieldOfStudy,
                specialization,
                version,
                inLanguage,
                creditsAvailable,
                otherIdentifier,
                related,
                endorsements,
                additional);
    }
}
