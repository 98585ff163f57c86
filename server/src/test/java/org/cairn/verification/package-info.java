/** The verify page over HTTP. */
@NullMarked
package org.cairn.verification;

import org.jspecify.annotations.NullMarked;
