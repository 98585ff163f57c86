/** Tests of the database that comes with the program. */
@NullMarked
package org.cairn.platform.database;

import org.jspecify.annotations.NullMarked;
