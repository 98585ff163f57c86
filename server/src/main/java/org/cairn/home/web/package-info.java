/** The pages on which a visit begins, and the bar above every page. */
@NullMarked
package org.cairn.home.web;

import org.jspecify.annotations.NullMarked;
