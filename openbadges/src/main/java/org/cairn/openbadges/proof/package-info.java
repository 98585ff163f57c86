/** Data Integrity proofs: sealing a credential, and checking the seals of others. */
@NullMarked
package org.cairn.openbadges.proof;

import org.jspecify.annotations.NullMarked;
