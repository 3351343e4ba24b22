/**
 * The launcher's commands, each a class of its own. They say what they do on an {@code instance} and what comes of it
 * to the person or program in front of {@link io.claimtrail.launcher.command.Terminal}.
 */
@NullMarked
package io.claimtrail.launcher.command;

import org.jspecify.annotations.NullMarked;
