/** The badge pages that the world sees, and the same for machines. */
@NullMarked
package org.cairn.sharing.web;

import org.jspecify.annotations.NullMarked;
