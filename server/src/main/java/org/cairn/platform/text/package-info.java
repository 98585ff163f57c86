/** People's own words: Markdown made safe, and words counted. */
@NullMarked
package org.cairn.platform.text;

import org.jspecify.annotations.NullMarked;
