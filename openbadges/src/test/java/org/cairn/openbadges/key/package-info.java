/** Tests of keys and of the documents about them. */
@NullMarked
package org.cairn.openbadges.key;

import org.jspecify.annotations.NullMarked;
