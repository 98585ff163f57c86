/** Tests of the package of the same name. */
@NullMarked
package org.cairn.platform.web;

import org.jspecify.annotations.NullMarked;
