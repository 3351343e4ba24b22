/**
 * What several pages show, as values: sentences with their parts marked, speakers with their doubts in words, dates,
 * counts, addresses, bars of a timeline. Pure code turns the answers of the API into these values; templates only print
 * them.
 */
@NullMarked
package io.claimtrail.search.page.view;

import org.jspecify.annotations.NullMarked;
