package cn.kexin.crm.web.shared;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * Names the content of our own style sheet, scripts and pictures in their addresses, so that a browser may keep them for
 * long and still asks for the new ones after an upgrade.
 */
public class VersionedResources extends ResourceHandlerWrapper {

    private static final String OUR_LIBRARY = "kexin";

    private final Map<String, String> versions = new ConcurrentHashMap<>();

    public VersionedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String name, String library) {
        Resource resource = super.createResource(name, library);
        return resource == null || !OUR_LIBRARY.equals(library)
                ? resource
                : new Versioned(resource, versions.computeIfAbsent(name, unknown -> version(resource)));
    }

    private static String version(Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            CRC32 sum = new CRC32();
            sum.update(content.readAllBytes());
            return Long.toHexString(sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Versioned extends ResourceWrapper {

        private final String version;

        Versioned(Resource wrapped, String version) {
            super(wrapped);
            this.version = version;
        }

        @Override
        public String getRequestPath() {
            String path = super.getRequestPath();
            return path + (path.contains("?") ? "&" : "?") + "v=" + version;
        }
    }
}
