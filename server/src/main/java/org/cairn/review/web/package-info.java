/** The pages of the path: the educator's workspace, the assessor's workbench, the decision desk. */
@NullMarked
package org.cairn.review.web;

import org.jspecify.annotations.NullMarked;
