/** The only door to the web outside: no private addresses, limits on size, time and redirects. */
@NullMarked
package org.cairn.platform.outside;

import org.jspecify.annotations.NullMarked;
