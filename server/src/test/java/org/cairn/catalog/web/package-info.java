/** Tests of what the catalog's pages make of its facts. */
@NullMarked
package org.cairn.catalog.web;

import org.jspecify.annotations.NullMarked;
