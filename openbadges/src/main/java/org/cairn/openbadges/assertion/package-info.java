/** Open Badges 2.0 as records: the hosted assertion, its badge class and its issuer. */
@NullMarked
package org.cairn.openbadges.assertion;

import org.jspecify.annotations.NullMarked;
