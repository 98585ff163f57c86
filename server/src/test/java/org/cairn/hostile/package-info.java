/** What strangers, tinkerers and broken programs send, against every address of the program. */
@NullMarked
package org.cairn.hostile;

import org.jspecify.annotations.NullMarked;
