package io.claimtrail.search.page.article;

import io.claimtrail.search.api.article.ArticleReader;
import io.claimtrail.search.page.Layout;
import io.claimtrail.search.page.PageResponder;
import io.claimtrail.search.page.view.Address;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Shows one article with its claims. */
@Path("/articles/{id}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ArticlePage {

    private final ArticleReader articles;

    ArticlePage(ArticleReader articles) {
        this.articles = articles;
    }

    @CheckedTemplate(basePath = "page")
    static class Templates {
        static native TemplateInstance article(Layout layout, ArticleView view);

        private Templates() {}
    }

    /**
     * The article.
     *
     * @param marks {@code off} for the text alone
     */
    @GET
    public Response article(@RestPath String id, @RestQuery @Nullable String marks) {
        ArticleView view = ArticleView.of(articles.article(id), !"off".equals(marks));
        Layout layout = Layout.titled(view.title())
                .describedAs(view.outlet() + ", " + view.date() + ": " + view.amount())
                .withJson(Address.item("/v1/articles", id).toString());
        return PageResponder.ok(Templates.article(layout, view));
    }
}
