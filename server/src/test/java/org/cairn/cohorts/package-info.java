/** Tests of cohorts, their sessions, attendance and hours. */
@NullMarked
package org.cairn.cohorts;

import org.jspecify.annotations.NullMarked;
