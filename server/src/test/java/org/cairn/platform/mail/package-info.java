/** The mail box, tested against a real mail server. */
@NullMarked
package org.cairn.platform.mail;

import org.jspecify.annotations.NullMarked;
