/** Tests of reading and writing JSON. */
@NullMarked
package org.cairn.openbadges.json;

import org.jspecify.annotations.NullMarked;
