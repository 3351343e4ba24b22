/**
 * Bytes to text, and XML to a tree, for all formats: {@code CharacterSets} finds how a text is encoded, {@code XmlDocuments} parses XML
 * without document types and external entities, within limits of depth and size.
 */
@NullMarked
package io.claimtrail.ingest.markup;

import org.jspecify.annotations.NullMarked;
