/** Pages about people, and who may call what. */
@NullMarked
package org.cairn.people.web;

import org.jspecify.annotations.NullMarked;
