/** Persons, accounts, roles and organizations, tested. */
@NullMarked
package org.cairn.people;

import org.jspecify.annotations.NullMarked;
