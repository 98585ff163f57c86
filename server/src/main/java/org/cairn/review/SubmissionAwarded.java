package org.cairn.review;

import java.time.Instant;
import org.cairn.awards.AwardId;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.PersonId;

/** The issuer decided: award; the badge is issued. */
public record SubmissionAwarded(
        SubmissionId submission,
        PersonId educator,
        MicroCredentialId microCredential,
        Instant at,
        AwardId award) {}
