package cn.kexin.crm.web.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads and writes bodies by {@link Json}, instead of the server's own mapper. */
@Provider
@ApplicationScoped
@Priority(100)
@Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class JsonBody implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

    /** Largest JSON body, in bytes; files are sent as files. */
    static final int LARGEST = 1 << 20;

    private static final int MOST_SKIPPED = 32 << 20;

    private final ObjectMapper mapper = Json.mapper();

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return isOurs(type);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return isOurs(type);
    }

    private static boolean isOurs(Class<?> type) {
        return type != String.class && type != byte[].class && !InputStream.class.isAssignableFrom(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException, WebApplicationException {
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            skip(body);
            throw new Refusal(413, "rest.error.tooLarge", LARGEST);
        }
        if (bytes.length == 0) {
            throw new Refusal(400, "rest.error.bodyMissing");
        }
        if (type.equals((Class<?>) MergePatch.class)) {
            return MergePatch.read(bytes);
        }
        Object value = mapper.readValue(bytes, mapper.constructType(generic));
        if (value == null) {
            throw new Refusal(400, "rest.error.bodyMissing");
        }
        return value;
    }

    /** Reads on without keeping, so that a client that is still sending gets to see the answer. */
    private static void skip(InputStream body) throws IOException {
        byte[] nowhere = new byte[8192];
        int read = 0;
        for (int skipped = 0; read >= 0 && skipped < MOST_SKIPPED; skipped += read) {
            read = body.read(nowhere);
        }
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException, WebApplicationException {
        body.write(mapper.writeValueAsBytes(value));
    }
}
