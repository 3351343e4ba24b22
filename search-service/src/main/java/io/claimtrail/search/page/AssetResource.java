package io.claimtrail.search.page;

import io.claimtrail.edge.http.problem.Problems;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** Serves the style sheet, the script and the pictures. Caches may keep them forever. */
@Path(Asset.PATH)
@NonBlocking
class AssetResource {

    @GET
    @Path("{digest}/{file}")
    public Response asset(@RestPath String digest, @RestPath String file) {
        Asset asset = Asset.at(digest, file).orElseThrow(() -> Problems.notFound("there is no such file"));
        return Response.ok(asset.content(), asset.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .build();
    }
}
