package io.claimtrail.search.api.article;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.contracts.article.ArticleReference;
import io.claimtrail.search.api.DocumentReader;
import io.claimtrail.search.api.article.ArticleAnswers.ArticleWithClaims;
import io.claimtrail.search.api.article.ArticleAnswers.StoredArticle;
import io.claimtrail.search.api.claim.ClaimReader;
import io.claimtrail.search.document.SearchHits;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.query.ArticleSearch;
import io.claimtrail.search.query.ClaimSearch;
import io.claimtrail.search.query.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Reads an article with its text and its claims. */
@ApplicationScoped
public class ArticleReader {

    private final DocumentReader documents;
    private final ClaimReader claims;

    ArticleReader(DocumentReader documents, ClaimReader claims) {
        this.documents = documents;
        this.claims = claims;
    }

    /** The article with its claims in the order of the text; a 404 problem if there is no such article. */
    public ArticleWithClaims article(String id) {
        StoredArticle article = documents.byId(Index.ARTICLES, id, StoredArticle.class);
        SearchHits found = documents.search(Index.CLAIMS, ClaimSearch.ofArticle(article.id(), article.version()));
        return article.with(claims.claims(found.hits()));
    }

    /** The text of this version of an article; empty if it is not the one that is stored. */
    public Optional<String> text(ArticleReference version) {
        return documents
                .find(Index.ARTICLES, version.id(), StoredArticle.class)
                .filter(article -> article.version().equals(version.version()))
                .map(StoredArticle::body);
    }

    /** The ids of the newest articles. */
    public List<String> newest(int number) {
        ObjectNode request = ArticleSearch.request(null, List.of(), null, null, Sort.NEWEST);
        return documents.search(Index.ARTICLES, request.put("size", number)).hits().stream()
                .map(SearchHits::id)
                .toList();
    }
}
