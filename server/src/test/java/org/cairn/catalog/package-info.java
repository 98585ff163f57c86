/** Tests of the catalog. */
@NullMarked
package org.cairn.catalog;

import org.jspecify.annotations.NullMarked;
