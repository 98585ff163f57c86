package org.cairn.people;

import java.util.Optional;

/**
 * What an administrator looks for among the people.
 *
 * @param words part of a name or an address, may be empty
 * @param page from 0
 */
public record Query(String words, Optional<Role> role, int page) {

    public static final int PAGE = 50;

    /** So many that a file of all people is one page. */
    static final int EVERYBODY = 100_000;
}
