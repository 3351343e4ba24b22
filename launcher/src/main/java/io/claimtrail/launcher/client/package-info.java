/** The launcher as a client of an installation, here or elsewhere: {@code Target} names its addresses and credentials. */
@NullMarked
package io.claimtrail.launcher.client;

import org.jspecify.annotations.NullMarked;
