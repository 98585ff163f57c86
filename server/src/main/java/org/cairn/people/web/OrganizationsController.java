package org.cairn.people.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.people.Directory;
import org.cairn.people.FieldProblems;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.people.Organizations;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The tree of an administrator's organizations: see, add, change. */
@Controller
class OrganizationsController {

    private static final String TREE = "/organizations";

    private final Directory directory;
    private final Organizations organizations;

    OrganizationsController(Directory directory, Organizations organizations) {
        this.directory = directory;
        this.organizations = organizations;
    }

    @Holds(Role.ADMINISTRATOR)
    @GetMapping(TREE)
    Answer tree(Me me) {
        List<Organization> mine = directory.places(me.id());
        return new OrganizationsPage(Tree.of(mine), Set.copyOf(organizations.opened()));
    }

    @Holds(Role.ADMINISTRATOR)
    @GetMapping("/organizations/{slug}/edit")
    Answer edit(Me me, @PathVariable String slug) {
        Organization organization = mine(me, slug);
        return new OrganizationPage(
                Tree.form(organization), Optional.of(organization), above(organization));
    }

    @Holds(Role.ADMINISTRATOR)
    @PostMapping("/organizations/{slug}")
    Answer change(
            Me me,
            @PathVariable String slug,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile logo)
            throws IOException {
        Organization organization = mine(me, slug);
        Map<String, String> whole = new HashMap<>(typed);
        whole.put("slug", organization.slug());
        whole.put("kind", organization.kind().code());
        Form form = Form.of(whole);
        try {
            Optional<byte[]> file = OrganizationFields.file(logo);
            directory.change(
                    me.id(),
                    organization.id(),
                    OrganizationFields.read(form, organization.parent()),
                    file);
            return Redirect.to(TREE).saying("people.done.organization");
        } catch (FieldProblems problems) {
            return new OrganizationPage(
                    form.wrong(problems.byField()), Optional.of(organization), above(organization));
        }
    }

    @Holds(Role.ADMINISTRATOR)
    @GetMapping("/organizations/{slug}/below")
    Answer add(Me me, @PathVariable String slug) {
        Organization parent = mine(me, slug);
        Form form = Form.of(Map.of("kind", "school", "brandColor", parent.brandColor()));
        return new OrganizationPage(form, Optional.empty(), Optional.of(parent));
    }

    @Holds(Role.ADMINISTRATOR)
    @PostMapping("/organizations/{slug}/below")
    Answer add(
            Me me,
            @PathVariable String slug,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile logo)
            throws IOException {
        Organization parent = mine(me, slug);
        Form form = Form.of(typed);
        try {
            Optional<byte[]> file = OrganizationFields.file(logo);
            Organization added =
                    directory.addBelow(
                            me.id(),
                            OrganizationFields.read(form, Optional.of(parent.id())),
                            file,
                            form.get("issues").equals("yes"));
            return Redirect.to(TREE).saying("people.done.added", added.name());
        } catch (FieldProblems problems) {
            return new OrganizationPage(
                    form.wrong(problems.byField()), Optional.empty(), Optional.of(parent));
        }
    }

    private Organization mine(Me me, String slug) {
        Organization organization = organizations.bySlug(slug).orElseThrow(NotThere::new);
        return directory.place(me.id(), organization.id());
    }

    private Optional<Organization> above(Organization organization) {
        return organization.parent().flatMap(organizations::find);
    }

    /** Puts organizations into the order of their tree. */
    private static final class Tree {

        private final Map<Optional<OrganizationId>, List<Organization>> below = new HashMap<>();
        private final List<OrganizationsPage.Branch> branches = new ArrayList<>();

        static List<OrganizationsPage.Branch> of(List<Organization> mine) {
            Tree tree = new Tree();
            Set<OrganizationId> known =
                    mine.stream()
                            .map(Organization::id)
                            .collect(java.util.stream.Collectors.toSet());
            mine.forEach(o ->
                    tree.below
                            .computeIfAbsent(
                                    o.parent().filter(known::contains), p -> new ArrayList<>())
                            .add(o));
            tree.grow(Optional.empty(), 0);
            return tree.branches;
        }

        private void grow(Optional<OrganizationId> from, int depth) {
            below.getOrDefault(from, List.of())
                    .forEach(o -> {
                        branches.add(new OrganizationsPage.Branch(o, depth));
                        grow(Optional.of(o.id()), depth + 1);
                    });
        }

        static Form form(Organization o) {
            Map<String, String> fields = new HashMap<>();
            fields.put("name", o.name());
            fields.put("shortName", o.shortName());
            fields.put("slug", o.slug());
            fields.put("kind", o.kind().code());
            fields.put("description", o.description());
            fields.put("url", o.url().map(Object::toString).orElse(""));
            fields.put("email", o.email().orElse(""));
            fields.put("brandColor", o.brandColor());
            return Form.of(fields);
        }
    }
}
