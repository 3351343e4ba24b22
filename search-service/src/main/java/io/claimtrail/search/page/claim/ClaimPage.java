package io.claimtrail.search.page.claim;

import io.claimtrail.search.api.DocumentReader;
import io.claimtrail.search.api.article.ArticleReader;
import io.claimtrail.search.api.claim.ClaimAnswer;
import io.claimtrail.search.api.claim.RelatedClaimReader;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.page.Layout;
import io.claimtrail.search.page.PageAddress;
import io.claimtrail.search.page.PageResponder;
import io.claimtrail.search.page.view.Address;
import io.claimtrail.search.page.view.Piece;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;

/** Shows one claim. */
@Path("/claims/{id}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ClaimPage {

    private final DocumentReader documents;
    private final RelatedClaimReader related;
    private final ArticleReader articles;
    private final PageAddress addresses;

    ClaimPage(DocumentReader documents, RelatedClaimReader related, ArticleReader articles, PageAddress addresses) {
        this.documents = documents;
        this.articles = articles;
        this.related = related;
        this.addresses = addresses;
    }

    @CheckedTemplate(basePath = "page")
    static class Templates {
        static native TemplateInstance claim(Layout layout, ClaimView view);

        private Templates() {}
    }

    @GET
    public Response claim(@RestPath String id) {
        ClaimAnswer claim = documents.byId(Index.CLAIMS, id, ClaimAnswer.class);
        String address = addresses.of(Address.item("/claims", id));
        ClaimView view = ClaimView.of(claim, articles.text(claim.article()).orElse(""), related.related(id), address);
        String sentence = view.row().sentence().stream().map(Piece::text).collect(Collectors.joining());
        Layout layout = Layout.titled(view.heading())
                .describedAs(sentence)
                .withJson(Address.item("/v1/claims", id).toString())
                .withAlternate(
                        "application/json+oembed",
                        "A card of this claim",
                        addresses.of(Address.of("/oembed").with("url", address)))
                .withLinkedData(related.quotation(id).toString());
        return PageResponder.ok(Templates.claim(layout, view));
    }
}
