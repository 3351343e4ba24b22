/**
 * The pages for people, at {@code /}: there is one package for each page, with its resource, its view and the template that
 * it fills ({@code templates/page}). This package contains what they share: the frame of a page, its headers, the style
 * sheet, the script and the pictures, and pages that explain errors. A page shows what the API answers ({@code api}), and
 * links to it. All pages work without JavaScript.
 */
@NullMarked
package io.claimtrail.search.page;

import org.jspecify.annotations.NullMarked;
