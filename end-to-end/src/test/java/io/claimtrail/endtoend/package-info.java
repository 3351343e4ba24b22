/**
 * What holds only for the whole: the built services as processes on a real Kafka and Elasticsearch, used over HTTP, and
 * killed in the middle of their work.
 */
package io.claimtrail.endtoend;
