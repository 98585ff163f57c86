/** The public pages of the catalog and the designer's desk. */
@NullMarked
package org.cairn.catalog.web;

import org.jspecify.annotations.NullMarked;
