/** Tests of contexts and canonical form. */
@NullMarked
package org.cairn.openbadges.jsonld;

import org.jspecify.annotations.NullMarked;
