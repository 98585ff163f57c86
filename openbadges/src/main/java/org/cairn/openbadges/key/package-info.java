/**
 * Signing keys, the ways in which they are written down, and the documents that say whose they are.
 */
@NullMarked
package org.cairn.openbadges.key;

import org.jspecify.annotations.NullMarked;
