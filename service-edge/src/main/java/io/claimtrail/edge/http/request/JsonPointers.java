package io.claimtrail.edge.http.request;

/** Builds JSON Pointers (RFC 6901). */
public final class JsonPointers {

    private JsonPointers() {}

    /** The pointer to the field {@code name} of the object at {@code pointer}. */
    public static String append(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
