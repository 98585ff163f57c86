/**
 * The one door of the measurements into the awards room, whose minting is nobody else's business.
 */
@NullMarked
package org.cairn.awards;

import org.jspecify.annotations.NullMarked;
