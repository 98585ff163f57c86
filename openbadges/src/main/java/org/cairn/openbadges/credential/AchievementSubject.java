package org.cairn.openbadges.credential;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who earned what, and how well (Open Badges 3.0, AchievementSubject).
 *
 * @param id of the earner; may be empty if there is an identifier
 * @param identifier of the earner; may be empty if there is an id
 * @param result each points into the achievement's result descriptions
 * @param creditsEarned in the unit of the achievement's available credits
 * @param source the body whose assessment was relied on
 */
public record AchievementSubject(
        String id,
        List<IdentityObject> identifier,
        Achievement achievement,
        List<Result> result,
        String narrative,
        String role,
        String term,
        String licenseNumber,
        Optional<BigDecimal> creditsEarned,
        Optional<Instant> activityStartDate,
        Optional<Instant> activityEndDate,
        Optional<Image> image,
        Optional<IssuerProfile> source,
        Additional additional)
        implements Part {

    /**
     * Holds it against the standard.
     *
     * @throws CredentialProblem naming what breaks it
     */
    public AchievementSubject {
        identifier = List.copyOf(identifier);
        result = List.copyOf(result);
        Check.require(
                !id.isEmpty() || !identifier.isEmpty(),
                "The badge must say who earned it: by an id or an identifier");
        Check.optionalIri(id, "The id of the earner");
        Check.optional(narrative, "The narrative of the earner");
        Check.optional(role, "The role of the earner");
        Check.optional(term, "The term");
        Check.optional(licenseNumber, "The license number");
        Check.amount(creditsEarned, "The number of credits");
        activityStartDate = Check.wholeSeconds(activityStartDate);
        activityEndDate = Check.wholeSeconds(activityEndDate);
        Optional<Instant> start = activityStartDate;
        Check.require(
                activityEndDate.filter(end -> start.filter(end::isBefore).isPresent()).isEmpty(),
                "The activity would end before it begins");
        for (Result one : result) {
            requireDescribed(one, achievement);
        }
    }

    /** What was earned; who earned it is still to be said. */
    public static Builder builder(Achievement achievement) {
        return new Builder(achievement);
    }

    static AchievementSubject of(ObjectNode json) {
        FieldReader in = FieldReader.of(json, "AchievementSubject");
        return new AchievementSubject(
                in.text("id"),
                in.parts("identifier", IdentityObject::of),
                in.required("achievement", Achievement::of),
                in.parts("result", Result::of),
                in.text("narrative"),
                in.text("role"),
                in.text("term"),
                in.text("licenseNumber"),
                in.number("creditsEarned"),
                in.time("activityStartDate"),
                in.time("activityEndDate"),
                in.part("image", Image::of),
                in.part("source", IssuerProfile::of),
                in.rest());
    }

    @Override
    public ObjectNode toJson() {
        return toJson(achievement);
    }

    /** With the achievement as it was written before. */
    ObjectNode toJson(Part writtenAchievement) {
        return Fields.of(id, "AchievementSubject")
                .parts("identifier", identifier)
                .number("creditsEarned", creditsEarned)
                .time("activityStartDate", activityStartDate)
                .time("activityEndDate", activityEndDate)
                .text("licenseNumber", licenseNumber)
                .text("narrative", narrative)
                .text("role", role)
                .text("term", term)
                .part("image", image)
                .parts("result", result)
                .part("source", source)
                .part("achievement", writtenAchievement)
                .additional(additional)
                .json();
    }

    private static void requireDescribed(Result result, Achievement achievement) {
        if (result.resultDescription().isEmpty()) {
            Check.require(
                    result.achievedLevel().isEmpty(),
                    "A result with a level must name its result description");
            return;
        }
        ResultDescription description =
                achievement
                        .description(result.resultDescription())
                        .orElseThrow(() ->
                                new CredentialProblem(
                                        "The achievement has no result description "
                                                + result.resultDescription()));
        Check.require(
                result.value().isEmpty()
                        || description.allowedValue().isEmpty()
                        || description.allowedValue().contains(result.value()),
                () ->
                        "The result description \""
                                + description.name()
                                + "\" does not allow the value "
                                + result.value());
        Check.require(
                result.achievedLevel().isEmpty() || description.hasLevel(result.achievedLevel()),
                () ->
                        "The result description \""
                                + description.name()
                                + "\" has no level "
                                + result.achievedLevel());
    }

    /** Collects who earned the achievement, and how. */
    public static final class Builder {

        private final Achievement achievement;
        private String id = "";
        private List<IdentityObject> identifier = List.of();
        private List<Result> result = List.of();
        private String narrative = "";
        private String role = "";
        private String term = "";
        private String licenseNumber = "";
        private Optional<BigDecimal> creditsEarned = Optional.empty();
        private Optional<Instant> activityStartDate = Optional.empty();
        private Optional<Instant> activityEndDate = Optional.empty();
        private Optional<Image> image = Optional.empty();
        private Optional<IssuerProfile> source = Optional.empty();
        private Additional additional = Additional.NONE;

        private Builder(Achievement achievement) {
            this.achievement = achievement;
        }

        /** The earner’s address or DID. */
        public Builder id(String value) {
            id = value;
            return this;
        }

        /** The earner by name, e-mail address and the like, hashed or plain. */
        public Builder identifier(List<IdentityObject> value) {
            identifier = value;
            return this;
        }

        /** What was reached, each pointing to a description in the achievement. */
        public Builder result(List<Result> value) {
            result = value;
            return this;
        }

        /** How it was earned; may be Markdown. */
        public Builder narrative(String value) {
            narrative = value;
            return this;
        }

        /** In which role it was earned. */
        public Builder role(String value) {
            role = value;
            return this;
        }

        /** In which term it was earned. */
        public Builder term(String value) {
            term = value;
            return this;
        }

        /** The number of the license that it stands for. */
        public Builder licenseNumber(String value) {
            licenseNumber = value;
            return this;
        }

        /** The credits that were earned. */
        public Builder creditsEarned(BigDecimal value) {
            creditsEarned = Optional.of(value);
            return this;
        }

        /** From when until when it was earned; whole seconds are kept. */
        public Builder activity(Instant start, Instant end) {
            activityStartDate = Optional.of(start);
            activityEndDate = Optional.of(end);
            return this;
        }

        /** A picture of this earner’s achievement. */
        public Builder image(Image value) {
            image = Optional.of(value);
            return this;
        }

        /** Who vouches for what was earned, if not the issuer. */
        public Builder source(IssuerProfile value) {
            source = Optional.of(value);
            return this;
        }

        /** What the standard has no words for. */
        public Builder additional(Additional value) {
            additional = value;
            return this;
        }

        /**
         * Holds everything against the standard.
         *
         * @throws CredentialProblem when something breaks the standard
         */
        public AchievementSubject build() {
            result.forEach(this::requireInRange);
            return new AchievementSubject(
                    id,
                    identifier,
                    achievement,
                    result,
                    narrative,
                    role,
                    term,
                    licenseNumber,
                    creditsEarned,
                    activityStartDate,
                    activityEndDate,
                    image,
                    source,
                    additional);
        }

        private void requireInRange(Result one) {
            achievement
                    .description(one.resultDescription())
                    .ifPresent(description -> description.requireInRange(one.value()));
        }
    }
}
