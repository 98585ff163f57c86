package org.cairn.review;

import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Definition;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.catalog.Part;
import org.cairn.cohorts.CompleteParts;
import org.cairn.people.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells cohorts in which parts of somebody's work nothing is missing any more. */
@Component
class ReadyParts implements CompleteParts {

    private final SubmissionStore store;
    private final Dossiers dossiers;
    private final Workspaces workspaces;
    private final Catalog catalog;

    ReadyParts(SubmissionStore store, Dossiers dossiers, Workspaces workspaces, Catalog catalog) {
        this.store = store;
        this.dossiers = dossiers;
        this.workspaces = workspaces;
        this.catalog = catalog;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> of(PersonId person, MicroCredentialId program) {
        return store.latest(person, program).map(dossiers::state).map(this::of).orElse(Set.of());
    }

    private Set<String> of(Submission submission) {
        Definition definition = catalog.edition(submission.facts().edition()).definition();
        return switch (submission) {
            case Withdrawn gone -> Set.of();
            case Draft draft -> ready(definition, workspaces.draft(draft));
            default -> ids(definition);
        };
    }

    private static Set<String> ready(Definition definition, Work work) {
        Checklist checklist = Checklist.of(definition, work);
        return ids(definition).stream()
                .filter(part -> checklist.blocking(part).isEmpty())
                .collect(Collectors.toSet());
    }

    private static Set<String> ids(Definition definition) {
        return definition.parts().stream().map(Part::id).collect(Collectors.toSet());
    }
}
