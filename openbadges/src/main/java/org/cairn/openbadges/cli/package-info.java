/**
 * The command line: {@code cairn verify}, {@code bake}, {@code unbake}, {@code issue}, {@code
 * convert} and {@code keys}. Results go to the standard output, words about the use to the standard
 * error.
 */
@NullMarked
package org.cairn.openbadges.cli;

import org.jspecify.annotations.NullMarked;
