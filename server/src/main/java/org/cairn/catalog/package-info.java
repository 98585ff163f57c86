/** What can be earned: micro-credentials, their immutable editions, parts and rubrics. */
@ApplicationModule(displayName = "Catalog")
@NullMarked
package org.cairn.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
