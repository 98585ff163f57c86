/** Tests of the package of the same name. */
@NullMarked
package org.cairn.platform.jobs;

import org.jspecify.annotations.NullMarked;
