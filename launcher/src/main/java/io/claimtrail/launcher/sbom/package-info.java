/**
 * Compares bills of materials: which libraries an upgrade adds, removes and changes. Pure; the command reads the files and
 * prints the lines.
 */
@NullMarked
package io.claimtrail.launcher.sbom;

import org.jspecify.annotations.NullMarked;
