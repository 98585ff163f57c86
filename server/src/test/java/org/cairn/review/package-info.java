/** Tests of the path of a submission. */
@NullMarked
package org.cairn.review;

import org.jspecify.annotations.NullMarked;
