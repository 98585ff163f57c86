/**
 * Reading JSON that comes from outside without trusting it, and writing it the same way each time.
 */
@NullMarked
package org.cairn.openbadges.json;

import org.jspecify.annotations.NullMarked;
