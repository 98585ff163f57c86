/** The pages of those who lead a cohort, of those who take part, and the calendar feed. */
@NullMarked
package org.cairn.cohorts.web;

import org.jspecify.annotations.NullMarked;
