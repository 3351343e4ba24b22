/**
 * Speakers across articles. Mentions come in blocks that share a {@linkplain io.claimtrail.crossreference.identity.NameKeys
 * key}; full names make identities first, then shorter forms look for the one they can mean. Who could be two people is
 * ambiguous, and the less a name says, the more its role and surroundings must.
 */
@NullMarked
package io.claimtrail.crossreference.identity;

import org.jspecify.annotations.NullMarked;
