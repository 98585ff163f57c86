package org.cairn.people;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** What a person may change about themselves without proving anything. */
public record Profile(
        PersonId person,
        String name,
        Optional<OrganizationId> school,
        String position,
        Locale locale,
        ZoneId zone) {}
