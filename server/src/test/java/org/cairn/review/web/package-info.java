/** Tests of the path of a submission. */
@NullMarked
package org.cairn.review.web;

import org.jspecify.annotations.NullMarked;
