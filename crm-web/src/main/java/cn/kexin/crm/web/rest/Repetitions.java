package cn.kexin.crm.web.rest;

import cn.kexin.crm.ejb.shared.RepeatedCalls;
import jakarta.annotation.Priority;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Gives a POST that repeats an {@code Idempotency-Key} the first answer again. Of several at once one is done and the
 * others are told to come back (409 with {@code Retry-After}); the same key with another question is refused (422). A
 * call that was refused is forgotten, because nothing was done.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.USER)
public class Repetitions implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final String CLAIMED = Repetitions.class.getName();

    @EJB
    private RepeatedCalls calls;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(HEADER);
        if (key == null
                || !request.getMethod().equals("POST")
                || resource.getResourceMethod() == null
                || resource.getResourceMethod().isAnnotationPresent(AnswerNotKept.class)) {
            return;
        }
        if (!key.matches("[\\x21-\\x7E]{1," + RepeatedCalls.MAX_KEY + "}")) {
            throw new Refusal(400, "rest.error.idempotencyKey", RepeatedCalls.MAX_KEY);
        }
        String fingerprint = fingerprint(request);
        RepeatedCalls.Known known = calls.claim(key, fingerprint);
        if (known == null) {
            request.setProperty(CLAIMED, key);
        } else {
            request.abortWith(again(known, fingerprint));
        }
    }

    private static Response again(RepeatedCalls.Known known, String fingerprint) {
        if (!known.fingerprint().equals(fingerprint) && !known.fingerprint().isEmpty()) {
            throw new Refusal(422, "rest.error.idempotencyReused");
        }
        RepeatedCalls.Answer answer = known.answer();
        if (answer == null) {
            throw new Refusal(409, "rest.error.idempotencyRunning").header(HttpHeaders.RETRY_AFTER, 1);
        }
        Response.ResponseBuilder response = Response.status(answer.status()).header("Idempotency-Replayed", true);
        if (answer.location() != null) {
            response.location(URI.create(answer.location()));
        }
        if (answer.etag() != null) {
            response.header(HttpHeaders.ETAG, answer.etag());
        }
        if (answer.body() != null) {
            response.type(MediaType.APPLICATION_JSON_TYPE).entity(answer.body().getBytes(StandardCharsets.UTF_8));
        }
        return response.build();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (!(request.getProperty(CLAIMED) instanceof String key)) {
            return;
        }
        if (response.getStatus() >= 300) {
            calls.release(key);
            return;
        }
        String body = response.hasEntity() ? Json.mapper().writeValueAsString(response.getEntity()) : null;
        calls.answer(
                key,
                new RepeatedCalls.Answer(
                        response.getStatus(),
                        response.getHeaderString(HttpHeaders.LOCATION),
                        response.getHeaderString(HttpHeaders.ETAG),
                        body != null && body.length() > RepeatedCalls.MAX_BODY ? null : body));
    }

    /** What is asked. Files are not read twice: of them only the address counts. */
    private static String fingerprint(ContainerRequestContext request) throws IOException {
        MessageDigest digest = sha256();
        String question =
                request.getMethod() + " " + request.getUriInfo().getRequestUri().getRawPath() + "?"
                        + request.getUriInfo().getRequestUri().getRawQuery();
        digest.update(question.getBytes(StandardCharsets.UTF_8));
        MediaType type = request.getMediaType();
        if (request.hasEntity() && type != null && type.getSubtype().endsWith("json")) {
            byte[] body = request.getEntityStream().readNBytes(JsonBody.LARGEST + 1);
            digest.update(body);
            request.setEntityStream(new ByteArrayInputStream(body));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
