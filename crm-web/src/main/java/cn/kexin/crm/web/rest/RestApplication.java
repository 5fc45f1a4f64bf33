package cn.kexin.crm.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The interface for other systems. What a resource has to do is said in this package's description. */
@ApplicationPath(RestApplication.PATH)
public class RestApplication extends Application {

    /** Where the resources are, below the context. */
    public static final String PATH = "/api/v1";

    /** One description is enough: OpenAPI. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
