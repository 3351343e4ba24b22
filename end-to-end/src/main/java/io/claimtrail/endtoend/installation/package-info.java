/**
 * A whole Claimtrail as processes of its own: started, used over HTTP, and broken, by the tests of the whole and by
 * {@code ./claimtrail chaos}.
 */
@NullMarked
package io.claimtrail.endtoend.installation;

import org.jspecify.annotations.NullMarked;
