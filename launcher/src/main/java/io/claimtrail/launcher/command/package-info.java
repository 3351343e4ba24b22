/**
 * The launcher's commands, one class each. They work on the {@code instance} of the state folder, or on the installation
 * that {@code InstallationOptions} name, and print to {@link io.claimtrail.launcher.command.Terminal}.
 */
@NullMarked
package io.claimtrail.launcher.command;

import org.jspecify.annotations.NullMarked;
