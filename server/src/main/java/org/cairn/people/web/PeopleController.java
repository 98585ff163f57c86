package org.cairn.people.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.people.Directory;
import org.cairn.people.Grant;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.people.Organizations;
import org.cairn.people.PersonId;
import org.cairn.people.Query;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.UserProblem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The people of an administrator's organizations, and their roles. */
@Controller
class PeopleController {

    private final Directory directory;
    private final Organizations organizations;

    PeopleController(Directory directory, Organizations organizations) {
        this.directory = directory;
        this.organizations = organizations;
    }

    @Holds(Role.ADMINISTRATOR)
    @GetMapping("/people")
    Answer page(
            Me me,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "0") String page) {
        Query query = query(words, role, page);
        Directory.Found found = directory.search(me.id(), query);
        return new PeoplePage(query, found, places(found.entries()));
    }

    @Holds(Role.ADMINISTRATOR)
    @GetMapping("/people.csv")
    ResponseEntity<byte[]> file(
            Me me,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String role) {
        List<Directory.Entry> all = directory.all(me.id(), query(words, role, "0"));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment().filename("people.csv").build().toString())
                .body(PeopleFile.write(all, places(all)).getBytes(StandardCharsets.UTF_8));
    }

    @Holds(Role.ADMINISTRATOR)
    @GetMapping("/people/{id}")
    Answer person(Me me, @PathVariable String id) {
        return person(me, PersonId.of(id), Form.empty());
    }

    @Holds(Role.ADMINISTRATOR)
    @PostMapping("/people/{id}/roles")
    Answer grant(Me me, @PathVariable String id, @RequestParam Map<String, String> typed) {
        PersonId person = PersonId.of(id);
        Form form = Form.of(typed);
        Optional<Role> role = Role.of(form.get("role")).filter(r -> r != Role.EDUCATOR);
        if (role.isEmpty() || form.get("place").isEmpty()) {
            String field = role.isEmpty() ? "role" : "place";
            return person(me, person, form.wrong(field, "people.problem.choose." + field));
        }
        directory.grant(
                me.id(), person, new Grant(role.get(), OrganizationId.of(form.get("place"))));
        return Redirect.to("/people/" + person).saying("people.done.grant");
    }

    @Holds(Role.ADMINISTRATOR)
    @PostMapping("/people/{id}/roles/withdraw")
    Answer withdraw(Me me, @PathVariable String id, @RequestParam Map<String, String> typed) {
        PersonId person = PersonId.of(id);
        Form form = Form.of(typed);
        Role role = Role.of(form.get("role")).orElseThrow(org.cairn.platform.web.NotThere::new);
        try {
            directory.withdraw(
                    me.id(), person, new Grant(role, OrganizationId.of(form.get("place"))));
            return Redirect.to("/people/" + person).saying("people.done.withdraw");
        } catch (UserProblem problem) {
            return person(me, person, form.wrong(Map.of("grants", problem.text())));
        }
    }

    private PersonPage person(Me me, PersonId id, Form form) {
        Directory.Entry entry = directory.person(me.id(), id);
        return new PersonPage(
                entry, Places.grouped(directory.places(me.id())), places(List.of(entry)), form);
    }

    private Map<OrganizationId, Organization> places(List<Directory.Entry> entries) {
        List<OrganizationId> ids = new ArrayList<>();
        entries.forEach(entry -> {
            entry.person().school().ifPresent(ids::add);
            entry.grants().forEach(grant -> ids.add(grant.organization()));
        });
        return organizations.all(ids);
    }

    private static Query query(String words, String role, String page) {
        int number = page.matches("\\d{1,5}") ? Integer.parseInt(page) : 0;
        String plain = words.replaceAll("\\p{Cc}", " ").strip();
        return new Query(
                plain.length() > 100 ? plain.substring(0, 100) : plain, Role.of(role), number);
    }
}
