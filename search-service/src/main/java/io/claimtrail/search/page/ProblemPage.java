package io.claimtrail.search.page;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Shows a problem as a page to a browser that asked for a page. Programs get the problem as JSON, as ever. */
class ProblemPage {

    /**
     * A problem in words.
     *
     * @param heading what happened
     * @param advice what the reader can do
     * @param detail what the API says about it; empty if that does not help
     */
    record View(String heading, String advice, String detail) {}

    @CheckedTemplate(basePath = "page")
    static class Templates {
        static native TemplateInstance problem(Layout layout, View view);

        private Templates() {}
    }

    @ServerResponseFilter
    void show(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof HttpProblem problem && PageResponder.isAskedForPage(request)) {
            View view = view(problem.getStatusCode(), problem.getDetail());
            Response page = PageResponder.page(
                            problem.getStatusCode(), Templates.problem(Layout.titled(view.heading()), view))
                    .build();
            page.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
            response.setEntity(page.getEntity());
        }
    }

    static View view(int status, @Nullable String detail) {
        String said = Objects.requireNonNullElse(detail, "");
        return switch (status) {
            case 400 ->
                new View("This address does not work", "One of its parts is not valid. Start a new search.", said);
            case 401 -> new View("Sign in first", "These pages are not public on this server.", "");
            case 403 -> new View("This is not open to you", "Ask the operator of this server.", said);
            case 404 ->
                new View(
                        "There is nothing here",
                        "The article may have been corrected or withdrawn, or the address is mistyped."
                                + " Search for the words or the name.",
                        "");
            case 413, 422 -> new View("This text can’t be checked", "Shorten it, or check it in parts.", said);
            case 429 -> new View("Too many requests", "Wait a moment, then try again.", "");
            case 503 ->
                new View(
                        "Search is away for a moment",
                        "Nothing is lost: the articles are stored elsewhere. Try again in a few seconds.",
                        said);
            default -> new View("This did not work", "The fault is on this side. Try again later.", "");
        };
    }
}
