/**
 * One Claimtrail on this machine: its state folder, its ports, its five processes. {@code Plan} decides what to stop and
 * to start; {@code Instance} does it. Used by the commands.
 */
@NullMarked
package io.claimtrail.launcher.instance;

import org.jspecify.annotations.NullMarked;
