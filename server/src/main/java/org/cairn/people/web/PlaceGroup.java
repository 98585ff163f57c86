package org.cairn.people.web;

import java.util.List;
import org.cairn.people.Organization;

/**
 * Organizations with the same one above, as a list in a form shows them; at the top without a name.
 */
public record PlaceGroup(String name, List<Organization> places) {}
