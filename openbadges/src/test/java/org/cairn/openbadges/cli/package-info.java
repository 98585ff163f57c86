/** Tests of verification. */
@NullMarked
package org.cairn.openbadges.cli;

import org.jspecify.annotations.NullMarked;
