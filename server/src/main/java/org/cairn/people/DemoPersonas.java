package org.cairn.people;

import java.util.List;

/** Whom the demo lets one sign in as; the demo world provides it. */
@FunctionalInterface
public interface DemoPersonas {

    List<Persona> personas();

    /**
     * One persona.
     *
     * @param role under which the page of personas lists it
     * @param canDo one sentence on what to try as this person
     */
    record Persona(Role role, String name, String email, String position, String canDo) {}
}
