/** Files of any size, kept once each under the hash of their bytes, and uploads that stream. */
@NullMarked
package org.cairn.platform.files;

import org.jspecify.annotations.NullMarked;
