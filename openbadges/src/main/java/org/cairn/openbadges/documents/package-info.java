/**
 * Ways to get at the documents of others while a badge is verified: from the public web, or from
 * files that stand for it.
 */
@NullMarked
package org.cairn.openbadges.documents;

import org.jspecify.annotations.NullMarked;
