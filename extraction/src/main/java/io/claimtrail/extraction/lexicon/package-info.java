/** Word lists that ship as resources. The packages that decide by words read theirs from here. */
@NullMarked
package io.claimtrail.extraction.lexicon;

import org.jspecify.annotations.NullMarked;
