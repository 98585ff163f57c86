/** Tests of Markdown and word counting. */
@NullMarked
package org.cairn.platform.text;

import org.jspecify.annotations.NullMarked;
