/** Tests of status lists. */
@NullMarked
package org.cairn.openbadges.status;

import org.jspecify.annotations.NullMarked;
