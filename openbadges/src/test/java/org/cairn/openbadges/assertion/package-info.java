/** Tests of Open Badges 2.0 documents. */
@NullMarked
package org.cairn.openbadges.assertion;

import org.jspecify.annotations.NullMarked;
