/** Credentials and presentations that are signed as a whole, as a compact JWS. */
@NullMarked
package org.cairn.openbadges.jwt;

import org.jspecify.annotations.NullMarked;
