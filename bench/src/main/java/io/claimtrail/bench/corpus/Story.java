package io.claimtrail.bench.corpus;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.claim.ArticleClaims;

/** An article with the claims that stand in it. */
public record Story(Article article, ArticleClaims claims) {}
