package org.cairn.people;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Checks what somebody wrote about a person, and makes persons of it. */
final class PersonForm {

    private static final int NAME = 120;
    private static final int POSITION = 120;

    private PersonForm() {}

    static SignUp checked(SignUp form) {
        FieldChecks fields = new FieldChecks();
        String name = fields.needed("name", form.name(), NAME);
        String email = fields.email("email", form.email());
        fields.password("password", form.password(), email, name);
        String position = fields.line("position", form.position(), POSITION);
        fields.orComplain();
        return new SignUp(
                name,
                email,
                form.password(),
                form.school(),
                position,
                language(form.locale()),
                form.zone());
    }

    static NewPerson checked(NewPerson person) {
        FieldChecks fields = new FieldChecks();
        String name = fields.needed("name", person.name(), NAME);
        String email = fields.email("email", person.email());
        person.password().ifPresent(password -> fields.password("password", password, email, name));
        String position = fields.line("position", person.position(), POSITION);
        fields.orComplain();
        return new NewPerson(
                name,
                email,
                person.password(),
                person.school(),
                position,
                language(person.locale()),
                person.zone());
    }

    static Person unconfirmed(SignUp form) {
        return new Person(
                PersonId.next(),
                form.name(),
                form.email(),
                false,
                form.school(),
                form.position(),
                form.locale(),
                form.zone());
    }

    static Person confirmed(NewPerson form) {
        return new Person(
                PersonId.next(),
                form.name(),
                form.email(),
                true,
                form.school(),
                form.position(),
                form.locale(),
                form.zone());
    }

    static Person changed(Person before, Profile to) {
        FieldChecks fields = new FieldChecks();
        String name = fields.needed("name", to.name(), NAME);
        String position = fields.line("position", to.position(), POSITION);
        fields.orComplain();
        return new Person(
                before.id(),
                name,
                before.email(),
                before.confirmed(),
                to.school(),
                position,
                language(to.locale()),
                to.zone());
    }

    /** The role chosen in this session, else the last one, else the first one granted. */
    static Me me(PersonStore.Known known, Optional<Role> chosen) {
        Set<Role> held = new HashSet<>(Set.of(Role.EDUCATOR));
        List<Role> granted = known.grants().stream().map(Grant::role).toList();
        held.addAll(granted);
        Role acting =
                Stream.of(chosen.stream(), known.acting().stream(), granted.stream())
                        .flatMap(roles -> roles)
                        .filter(held::contains)
                        .findFirst()
                        .orElse(Role.EDUCATOR);
        return new Me(known.person(), Set.copyOf(known.grants()), acting);
    }

    private static Locale language(Locale wanted) {
        return wanted.getLanguage().equals("es") ? Locale.of("es") : Locale.ENGLISH;
    }
}
