package io.claimtrail.search.page.signin;

import io.claimtrail.edge.http.access.PageSignIn;
import io.claimtrail.search.page.Asset;
import io.claimtrail.search.page.PageResponder;
import io.claimtrail.search.paging.CursorKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import java.util.regex.Pattern;

/** Says which pages need no session, and signs sessions with the secret that all instances share. */
@ApplicationScoped
class PublicPages implements PageSignIn {

    private static final Set<String> PATHS = Set.of(SignInPage.PATH, "/robots.txt", "/opensearch.xml");
    private static final Pattern ASSETS = Pattern.compile(Pattern.quote(Asset.PATH) + "/[0-9a-f]+/[a-z.]+");

    private final CursorKey key;

    PublicPages(CursorKey key) {
        this.key = key;
    }

    @Override
    public byte[] secret() {
        return key.get().getEncoded();
    }

    @Override
    public boolean isAskedForPage(ContainerRequestContext request) {
        return PageResponder.isAskedForPage(request);
    }

    @Override
    public boolean isPublic(String path) {
        return PATHS.contains(path) || ASSETS.matcher(path).matches();
    }
}
