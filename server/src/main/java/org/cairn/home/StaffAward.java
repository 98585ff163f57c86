package org.cairn.home;

import org.cairn.awards.Award;
import org.cairn.awards.Standing;
import org.cairn.catalog.Definition;
import org.cairn.people.Person;

/**
 * One badge of somebody at the school, with the words that a principal reads.
 *
 * @param standing whether the badge can be relied on today
 */
public record StaffAward(Person earner, Award award, Definition definition, Standing standing) {}
