package org.cairn.people.web;

import java.util.List;
import org.cairn.people.DemoPersonas.Persona;
import org.cairn.people.Role;
import org.cairn.platform.web.Page;

/**
 * The people of the demo, to sign in as with one click.
 *
 * @param next where to go on afterwards, may be empty
 */
public record DemoPage(List<Group> groups, String next) implements Page {

    /** Personas of one role. */
    public record Group(Role role, List<Persona> personas) {}

    @Override
    public String template() {
        return "people/demo";
    }
}
