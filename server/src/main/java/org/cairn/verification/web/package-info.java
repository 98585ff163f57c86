/** The page where anybody has a badge checked, and the same for programs. */
@NullMarked
package org.cairn.verification.web;

import org.jspecify.annotations.NullMarked;
