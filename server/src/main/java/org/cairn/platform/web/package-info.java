/** How a request becomes a page: answers, frames, messages, errors, who may call. */
@NullMarked
package org.cairn.platform.web;

import org.jspecify.annotations.NullMarked;
