/**
 * Statements: claims that report the same words or the same thing said by the same speaker are sightings of one. Claims
 * that share a {@linkplain io.claimtrail.crossreference.statement.StatementKeys key} are judged in pairs, then grouped so
 * that no group holds a pair of two speakers, two numbers, two times or two polarities.
 */
@NullMarked
package io.claimtrail.crossreference.statement;

import org.jspecify.annotations.NullMarked;
