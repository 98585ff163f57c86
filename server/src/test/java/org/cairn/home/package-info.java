/** Start page, homes and the school's list in the running program. */
@NullMarked
package org.cairn.home;

import org.jspecify.annotations.NullMarked;
