/**
 * Processing of single words for the other packages: folding of scripts and accents, stemming, and word classes from resource
 * files.
 */
@NullMarked
package io.claimtrail.crossreference.lexicon;

import org.jspecify.annotations.NullMarked;
