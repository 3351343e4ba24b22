package io.claimtrail.bench.corpus;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.claim.ArticleClaims;

/** A generated article with the claims in it. */
public record GeneratedArticle(Article article, ArticleClaims claims) {}
