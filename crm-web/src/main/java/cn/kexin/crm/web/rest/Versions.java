package cn.kexin.crm.web.rest;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Versions of resources as entity tags. */
public final class Versions {

    private Versions() {}

    /** @return the tag of a version */
    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** @return 200 with the resource and its tag, or 304 when the client has that version */
    public static Response ok(Request request, Object resource, long version) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag(version));
        return unchanged != null && isNotModified(unchanged) ? unchanged.build() : ok(resource, version);
    }

    /** @return 200 with the resource as it is now and its tag */
    public static Response ok(Object resource, long version) {
        return Response.ok(resource).tag(tag(version)).build();
    }

    private static boolean isNotModified(Response.ResponseBuilder answer) {
        return answer.clone().build().getStatus() == 304;
    }

    /** @return 201 with the new resource, where it is, and its tag */
    public static Response created(URI location, Object resource, long version) {
        return Response.created(location).entity(resource).tag(tag(version)).build();
    }

    /**
     * @return the one version the client's change is based on, from {@code If-Match}
     * @throws Refusal 428 when there is none, 412 when it cannot be the tag of any version
     */
    public static long required(HttpHeaders headers) {
        String given = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (given == null || given.isBlank() || given.strip().equals("*")) {
            throw new Refusal(428, "rest.error.ifMatchMissing");
        }
        String tag = given.strip();
        if (!tag.matches("\"\\d{1,18}\"")) {
            throw new Refusal(412, "rest.error.stale");
        }
        return Long.parseLong(tag.substring(1, tag.length() - 1));
    }
}
