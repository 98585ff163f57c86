/** Tests of the proofs, most of them on other people's material. */
@NullMarked
package org.cairn.openbadges.proof;

import org.jspecify.annotations.NullMarked;
