/** Open Badges as a library: issue, bake and verify credentials, without any framework. */
@NullMarked
package org.cairn.openbadges;

import org.jspecify.annotations.NullMarked;
