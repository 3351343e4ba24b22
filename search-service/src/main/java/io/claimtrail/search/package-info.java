/**
 * The service that answers all reads. The write side ({@code indexing}, {@code crossreference}) keeps Elasticsearch in
 * step with Kafka; the read side ({@code api}, {@code list}, {@code related}, {@code match}, {@code paging},
 * {@code query}, {@code format}) answers from it. Both use {@code index}, {@code document}, {@code speaker} and
 * {@code embedding}, and neither calls the other over HTTP or Kafka.
 */
@NullMarked
package io.claimtrail.search;

import org.jspecify.annotations.NullMarked;
