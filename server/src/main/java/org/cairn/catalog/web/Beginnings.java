package org.cairn.catalog.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairn.catalog.Blueprint;
import org.cairn.catalog.BlueprintId;
import org.cairn.catalog.Blueprints;
import org.cairn.catalog.Draft;
import org.cairn.catalog.Editor;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.people.Organizations;
import org.springframework.stereotype.Component;

/** Templates for drafts with the names of those to whom they belong. */
@Component
class Beginnings {

    private final Blueprints blueprints;
    private final Organizations organizations;

    Beginnings(Blueprints blueprints, Organizations organizations) {
        this.blueprints = blueprints;
        this.organizations = organizations;
    }

    List<DraftNewPage.Template> offered(Editor editor) {
        return named(blueprints.offered(editor));
    }

    private List<DraftNewPage.Template> named(List<Blueprint> all) {
        Map<OrganizationId, Organization> issuers =
                organizations.all(all.stream().map(Blueprint::issuer).collect(Collectors.toSet()));
        return all.stream()
                .map(one ->
                        new DraftNewPage.Template(
                                one,
                                Optional.ofNullable(issuers.get(one.issuer()))
                                        .map(Organization::name)
                                        .orElse("")))
                .toList();
    }

    Draft begin(Editor editor, String id, OrganizationId issuer) {
        return blueprints.begin(editor, BlueprintId.of(id), issuer);
    }

    /** The one with which a draft began. */
    Optional<DraftNewPage.Template> of(Draft draft) {
        return named(blueprints.of(draft).stream().toList()).stream().findFirst();
    }
}
