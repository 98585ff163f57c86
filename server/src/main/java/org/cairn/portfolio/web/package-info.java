/** The portfolio's pages, uploads and the sandboxed view of one exhibit. */
@NullMarked
package org.cairn.portfolio.web;

import org.jspecify.annotations.NullMarked;
