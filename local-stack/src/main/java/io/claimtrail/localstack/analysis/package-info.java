/**
 * A plugin for the bare Elasticsearch server of the local stack: it registers what our mappings use and only the full
 * distribution has, under the same names and with the same Lucene classes. Never install it on a full distribution.
 */
@NullMarked
package io.claimtrail.localstack.analysis;

import org.jspecify.annotations.NullMarked;
