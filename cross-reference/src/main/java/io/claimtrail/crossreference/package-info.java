/**
 * Cross-references between claims of different articles. {@code identity} resolves speakers, {@code statement} groups claims
 * into statements, {@code change} detects contradictions; {@code parsing} provides the values that the last two compare. All
 * results are pure functions of the current set of claims: they do not depend on the order of arrival, and corrected or
 * deleted claims have no influence.
 */
@NullMarked
package io.claimtrail.crossreference;

import org.jspecify.annotations.NullMarked;
