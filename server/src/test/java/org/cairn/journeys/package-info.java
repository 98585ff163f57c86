/** Stories through the front door, in a real browser. */
@NullMarked
package org.cairn.journeys;

import org.jspecify.annotations.NullMarked;
