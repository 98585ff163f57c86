package org.cairn.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.catalog.Definition;
import org.cairn.catalog.EditionId;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.cairn.platform.web.UserProblem;

/**
 * What is true of a submission in every state.
 *
 * @param school of the educator at the last hand-in; assessors of the same school keep away
 * @param path which way of earning it the educator named, where several are offered
 * @param attempt counts what may lead to a decision; a round sent back as incomplete or withdrawn
 *     uses none
 * @param round how many times it was handed in
 * @param version for the next step to say which state it saw
 * @param assessors everyone who has recommended on it
 * @param approvers everyone who has ruled on it
 * @param readers everyone to whom the educator ever opened it
 */
public record Facts(
        SubmissionId id,
        PersonId educator,
        Optional<OrganizationId> school,
        MicroCredentialId microCredential,
        EditionId edition,
        OrganizationId issuer,
        Optional<Definition.Path> path,
        int attempt,
        int round,
        Instant startedAt,
        long version,
        Set<PersonId> assessors,
        Set<PersonId> approvers,
        Set<PersonId> readers) {

    public Facts {
        assessors = Set.copyOf(assessors);
        approvers = Set.copyOf(approvers);
        readers = Set.copyOf(readers);
        if (assessors.contains(educator) || approvers.contains(educator)) {
            throw new IllegalArgumentException("nobody judges their own work");
        }
        if (assessors.stream().anyMatch(approvers::contains)) {
            throw new IllegalArgumentException("who assesses does not decide");
        }
    }

    /** On which path it is earned: the only one there is, or the one that was named. */
    public Optional<Definition.Path> path(Definition definition) {
        return path(path, definition);
    }

    static Optional<Definition.Path> path(Optional<Definition.Path> named, Definition definition) {
        List<Definition.Path> offered = definition.paths();
        return offered.size() == 1
                ? Optional.of(offered.getFirst())
                : named.filter(offered::contains);
    }

    /** Whether it is earned with a cohort; where one can choose, only once that was said. */
    static boolean isWithCohort(Optional<Definition.Path> named, Definition definition) {
        return path(named, definition).filter(Definition.Path.COHORT::equals).isPresent();
    }

    /** Refuses anyone who may not assess this work, with the reason. */
    void mayBeAssessedBy(Assessor who) {
        if (who.id().equals(educator)) {
            throw new UserProblem("review.refused.own-work");
        }
        if (approvers.contains(who.id())) {
            throw new UserProblem("review.refused.decided-it");
        }
        if (who.school().isPresent() && who.school().equals(school)) {
            throw new UserProblem("review.refused.same-school");
        }
    }

    /** Whether this person may be offered this work at all. */
    boolean isOpenTo(Assessor who) {
        boolean colleague = who.school().isPresent() && who.school().equals(school);
        return !who.id().equals(educator)
                && !approvers.contains(who.id())
                && !readers.contains(who.id())
                && !colleague;
    }

    /** Refuses anyone who may not decide on this work, with the reason. */
    void mayBeDecidedBy(PersonId who) {
        if (who.equals(educator)) {
            throw new UserProblem("review.refused.own-work");
        }
        if (assessors.contains(who)) {
            throw new UserProblem("review.refused.assessed-it");
        }
    }

    Facts handedIn(Optional<OrganizationId> newSchool) {
        return copy(newSchool, attempt, round + 1, assessors, approvers);
    }

    Facts nextAttempt() {
        return copy(school, attempt + 1, round, assessors, approvers);
    }

    Facts assessedBy(PersonId who) {
        return copy(school, attempt, round, with(assessors, who), approvers);
    }

    Facts decidedBy(PersonId who) {
        return copy(school, attempt, round, assessors, with(approvers, who));
    }

    Facts on(EditionId other) {
        return earnedFor(other, path);
    }

    Facts on(Definition.Path way) {
        return earnedFor(edition, Optional.of(way));
    }

    private Facts earnedFor(EditionId newEdition, Optional<Definition.Path> newPath) {
        return new Facts(
                id,
                educator,
                school,
                microCredential,
                newEdition,
                issuer,
                newPath,
                attempt,
                round,
                startedAt,
                version,
                assessors,
                approvers,
                readers);
    }

    private static Set<PersonId> with(Set<PersonId> some, PersonId one) {
        Set<PersonId> all = new java.util.HashSet<>(some);
        all.add(one);
        return all;
    }

    private Facts copy(
            Optional<OrganizationId> newSchool,
            int newAttempt,
            int newRound,
            Set<PersonId> newAssessors,
            Set<PersonId> newApprovers) {
        return new Facts(
                id,
                educator,
                newSchool,
                microCredential,
                edition,
                issuer,
                path,
                newAttempt,
                newRound,
                startedAt,
                version,
                newAssessors,
                newApprovers,
                readers);
    }
}
