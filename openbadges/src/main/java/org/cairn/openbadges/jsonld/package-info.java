/** The words of the standards: contexts that are carried along, and documents in canonical form. */
@NullMarked
package org.cairn.openbadges.jsonld;

import org.jspecify.annotations.NullMarked;
