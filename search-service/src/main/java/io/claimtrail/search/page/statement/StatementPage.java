package io.claimtrail.search.page.statement;

import io.claimtrail.search.api.statement.StatementReader;
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

/** Shows one statement with its trail. */
@Path("/statements/{id}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class StatementPage {

    private final StatementReader statements;

    StatementPage(StatementReader statements) {
        this.statements = statements;
    }

    @CheckedTemplate(basePath = "page")
    static class Templates {
        static native TemplateInstance statement(Layout layout, StatementView view);

        private Templates() {}
    }

    @GET
    public Response statement(@RestPath String id) {
        StatementView view = StatementView.of(statements.sightings(id));
        Layout layout = Layout.titled(view.heading())
                .describedAs(view.summary())
                .withJson(Address.item("/v1/statements", id).toString());
        return PageResponder.ok(Templates.statement(layout, view));
    }
}
