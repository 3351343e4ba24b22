/**
 * Generates news articles with their claims, in any number. People with roles repeat statements with other numbers, and
 * outlets copy articles. An article is a function of the seed and its number.
 */
@NullMarked
package io.claimtrail.bench.corpus;

import org.jspecify.annotations.NullMarked;
