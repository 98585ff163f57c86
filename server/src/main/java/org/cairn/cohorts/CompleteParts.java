package org.cairn.cohorts;

import java.util.Set;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.PersonId;

/** Which parts of a program somebody has completed or handed in; a room above knows the work. */
@FunctionalInterface
public interface CompleteParts {

    /** The ids of the parts. */
    Set<String> of(PersonId person, MicroCredentialId program);
}
