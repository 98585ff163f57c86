/** The list of notices, and which of them also come by mail. */
@NullMarked
package org.cairn.notices.web;

import org.jspecify.annotations.NullMarked;
