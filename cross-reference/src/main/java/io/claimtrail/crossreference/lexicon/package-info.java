/**
 * Words as the other packages need them: folded over scripts and accents, stemmed, and sorted into the classes that a
 * resource file lists.
 */
@NullMarked
package io.claimtrail.crossreference.lexicon;

import org.jspecify.annotations.NullMarked;
