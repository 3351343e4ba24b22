package io.claimtrail.search.list;

import static java.util.Objects.requireNonNull;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of one operation. Each field of a subclass that is annotated {@link RestQuery} declares one: the
 * request may contain it, and the OpenAPI document describes it. The values are read by {@link #values}, which is
 * strict, instead of from the fields, where Quarkus would drop a second value without a word.
 */
public abstract class QueryParameters {

    @Context
    @Nullable UriInfo uri;

    /**
     * The values in the request.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if the request contains a parameter that is not declared
     */
    public final QueryValues values() {
        Set<String> allowed = new HashSet<>(declared(getClass()));
        allowed.addAll(ignored());
        return new QueryValues(requireNonNull(uri, "uri").getQueryParameters(), allowed);
    }

    /** Names of parameters that the request may contain too, without effect and without a description. */
    protected Set<String> ignored() {
        return Set.of();
    }

    /** The names of the parameters that {@code type} and its superclasses declare. */
    static Set<String> declared(Class<?> type) {
        Set<String> names = new HashSet<>();
        for (Class<?> part = type; part != null; part = part.getSuperclass()) {
            for (Field field : part.getDeclaredFields()) {
                @Nullable RestQuery query = field.getAnnotation(RestQuery.class);
                if (query != null) {
                    names.add(query.value().isEmpty() ? field.getName() : query.value());
                }
            }
        }
        return names;
    }
}
