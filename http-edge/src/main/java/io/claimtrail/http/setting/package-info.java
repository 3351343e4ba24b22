/** Settings that are checked as they are read, so that a wrong one stops the start with its name. */
@NullMarked
package io.claimtrail.http.setting;

import org.jspecify.annotations.NullMarked;
