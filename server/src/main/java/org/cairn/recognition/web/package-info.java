/** The page on which administrators say what awards count for, and its file. */
@NullMarked
package org.cairn.recognition.web;

import org.jspecify.annotations.NullMarked;
