/** What tests share: the program under test. */
@NullMarked
package org.cairn;

import org.jspecify.annotations.NullMarked;
