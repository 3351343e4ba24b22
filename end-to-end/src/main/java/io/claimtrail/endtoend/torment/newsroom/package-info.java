/**
 * People who post, correct and withdraw articles while everything around them breaks, and who remember what they were
 * promised. {@code Expectations} is the model that search is held against afterwards.
 */
@NullMarked
package io.claimtrail.endtoend.torment.newsroom;

import org.jspecify.annotations.NullMarked;
