/**
 * Entity resolution of speakers across articles. The input is a block of mentions whose names share a
 * {@linkplain io.claimtrail.crossreference.identity.NameKeys key}. Full names form identities first; shorter names are then
 * matched against these identities. A mention that fits several identities stays ambiguous. A short name needs more
 * evidence, from its role and the rest of its article, than a full name.
 */
@NullMarked
package io.claimtrail.crossreference.identity;

import org.jspecify.annotations.NullMarked;
