/**
 * Groups claims into statements. Claims of one speaker with the same words or the same content are sightings of one
 * statement. Claims that share a {@linkplain io.claimtrail.crossreference.statement.StatementKeys key} are judged in pairs
 * and then clustered so that no statement contains two speakers, or claims that differ in a number, a date or a negation.
 */
@NullMarked
package io.claimtrail.crossreference.statement;

import org.jspecify.annotations.NullMarked;
