/**
 * Tools for assistants over the Model Context Protocol, at {@code /mcp}. They only read. {@code AssistantResource} takes a message,
 * {@code AssistantServer} hands it to the protocol's own library, the tools ask what the API and the pages ask. Answers are records
 * with sources, dates and doubt; texts of articles are in fields of their own and never part of a sentence of ours.
 */
@NullMarked
package io.claimtrail.search.assistant;

import org.jspecify.annotations.NullMarked;
