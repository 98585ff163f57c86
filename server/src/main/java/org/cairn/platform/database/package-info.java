/** The embedded PostgreSQL, the connection to it and the migrations of all rooms. */
@NullMarked
package org.cairn.platform.database;

import org.jspecify.annotations.NullMarked;
