package org.cairn.openbadges.credential;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words that the standard allows where it lists them; most lists may be extended by words that
 * begin with {@code ext:} (Open Badges 3.0, section B.1, enumerations).
 */
public enum Vocabulary {
    /** Values of {@code achievementType}. */
    ACHIEVEMENT_TYPE(
            true,
            "Achievement",
            "ApprenticeshipCertificate",
            "Assessment",
            "Assignment",
            "AssociateDegree",
            "Award",
            "Badge",
            "BachelorDegree",
            "Certificate",
            "CertificateOfCompletion",
            "Certification",
            "CoCurricular",
            "CommunityService",
            "Competency",
            "Course",
            "Degree",
            "Diploma",
            "DoctoralDegree",
            "Fieldwork",
            "GeneralEducationDevelopment",
            "JourneymanCertificate",
            "LearningProgram",
            "License",
            "MasterCertificate",
            "MasterDegree",
            "Membership",
            "MicroCredential",
            "ProfessionalDoctorate",
            "QualityAssuranceCredential",
            "ResearchDoctorate",
            "SecondarySchoolDiploma"),
    /** Values of {@code targetType} of an alignment. */
    ALIGNMENT_TARGET_TYPE(
            true,
            "ceasn:Competency",
            "ceterms:Credential",
            "CFItem",
            "CFRubric",
            "CFRubricCriterion",
            "CFRubricCriterionLevel",
            "CTDL"),
    /** Values of {@code resultType} of a result description. */
    RESULT_TYPE(
            true,
            "GradePointAverage",
            "LetterGrade",
            "Percent",
            "PerformanceLevel",
            "PredictedScore",
            "RawScore",
            "Result",
            "RubricCriterion",
            "RubricCriterionLevel",
            "RubricScore",
            "ScaledScore",
            "Status"),
    /** Values of {@code status} of a result; this list cannot be extended. */
    RESULT_STATUS(
            false,
            "Completed",
            "Enrolled",
            "Failed",
            "InProgress",
            "OnHold",
            "Provisional",
            "Withdrew"),
    /** Values of {@code associationType} in a learner record; this list cannot be extended. */
    ASSOCIATION_TYPE(
            false,
            "exactMatchOf",
            "isChildOf",
            "isParentOf",
            "isPartOf",
            "isPeerOf",
            "isRelatedTo",
            "precedes",
            "replacedBy"),
    /** Values of {@code identityType} and {@code identifierType}. */
    IDENTIFIER_TYPE(
            true,
            "name",
            "sourcedId",
            "systemId",
            "productId",
            "userName",
            "accountId",
            "emailAddress",
            "nationalIdentityNumber",
            "isbn",
            "issn",
            "lisSourcedId",
            "oneRosterSourcedId",
            "sisSourcedId",
            "ltiContextId",
            "ltiDeploymentId",
            "ltiToolId",
            "ltiPlatformId",
            "ltiUserId",
            "identifier");

    /** The pattern of the published schemas has a range where a hyphen was meant. */
    private static final Pattern EXTENSION = Pattern.compile("ext:[A-Za-z0-9._|][A-Za-z0-9._|-]*");

    private final boolean extensible;
    private final Set<String> words;

    Vocabulary(boolean extensible, String... words) {
        this.extensible = extensible;
        this.words = Set.of(words);
    }

    /** Whether the standard allows the word here. */
    public boolean allows(String word) {
        return words.contains(word) || extensible && EXTENSION.matcher(word).matches();
    }

    /**
     * Holds a word against the list.
     *
     * @throws CredentialProblem when the standard does not allow the word here
     */
    public void require(String word, String what) {
        Check.require(
                allows(word),
                () ->
                        what
                                + " \""
                                + word
                                + "\" is not in the standard's list"
                                + (extensible ? "; words of your own begin with ext:" : ""));
    }
}
