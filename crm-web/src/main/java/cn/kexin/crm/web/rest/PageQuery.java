package cn.kexin.crm.web.rest;

import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a list is asked for. A list takes it as {@code @BeanParam} and names its order with {@link Sorts}. */
public class PageQuery {

    private static final int FURTHEST = 10_000_000;

    @Parameter(description = "Number of the page, from 1.", example = "1")
    @QueryParam("page")
    @DefaultValue("1")
    private int page;

    @Parameter(description = "Items on a page, 1 to 500.", example = "50")
    @QueryParam("size")
    @DefaultValue("50")
    private int size;

    @Parameter(description = "Field to sort by, with a leading minus for descending.")
    @QueryParam("sort")
    private String sort;

    /** @throws Refusal 400 when page or size are out of bounds */
    public PageRequest toRequest() {
        Refusal refusal = new Refusal(400, "rest.error.parameters");
        if (page < 1 || (long) page * size > FURTHEST) {
            throw refusal.at("page", "rest.error.page");
        }
        if (size < 1 || size > PageRequest.LARGEST) {
            throw refusal.at("size", "rest.error.size", PageRequest.LARGEST);
        }
        return new PageRequest((page - 1) * size, size, sort);
    }

    int page() {
        return page;
    }

    int size() {
        return size;
    }
}
