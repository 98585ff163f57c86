/** Status lists: how an issuer says later that a badge no longer counts, without naming it. */
@NullMarked
package org.cairn.openbadges.status;

import org.jspecify.annotations.NullMarked;
