package cn.kexin.crm.web.rest.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASModelReader;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Hands the description to the server, which offers it at {@code /openapi}. Named in the configuration. */
public class ApiModelReader implements OASModelReader {

    @Override
    public OpenAPI buildModel() {
        OpenAPI model = ApiDescription.model();
        return model == null ? OASFactory.createOpenAPI() : model;
    }
}
