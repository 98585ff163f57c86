/** The mail box: an outbox in the database and the worker that empties it. */
@NullMarked
package org.cairn.platform.mail;

import org.jspecify.annotations.NullMarked;
