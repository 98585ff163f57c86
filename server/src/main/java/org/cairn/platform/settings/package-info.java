/** What the operator may set, read once and checked before anything starts. */
@NullMarked
package org.cairn.platform.settings;

import org.jspecify.annotations.NullMarked;
