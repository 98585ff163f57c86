/** The pages and documents of issuers, status lists and the register. */
@NullMarked
package org.cairn.awards.web;

import org.jspecify.annotations.NullMarked;
