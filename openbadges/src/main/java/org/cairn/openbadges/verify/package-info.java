/**
 * Verifying badges by anybody: one class per rule, and a report that lists what each of them found.
 */
@NullMarked
package org.cairn.openbadges.verify;

import org.jspecify.annotations.NullMarked;
