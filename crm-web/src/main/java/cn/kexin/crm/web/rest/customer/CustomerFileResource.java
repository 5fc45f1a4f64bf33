package cn.kexin.crm.web.rest.customer;

import cn.kexin.crm.domain.customer.field.FieldSubject;
import cn.kexin.crm.domain.customer.field.TypedValue;
import cn.kexin.crm.ejb.customer.CustomFieldFacade;
import cn.kexin.crm.ejb.customer.CustomerExportFacade;
import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.customer.CustomerFilter;
import cn.kexin.crm.ejb.customer.FieldValue;
import cn.kexin.crm.ejb.exchange.CardExportFacade;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.ejb.shared.table.TableWriter;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The archive as a file under the names that an import understands: the same filters and rights as the list. */
@Path("")
@RequestScoped
@Tag(name = "customers")
public class CustomerFileResource {

    @EJB
    private CustomerExportFacade export;

    @EJB
    private CustomerFacade customers;

    @EJB
    private CustomFieldFacade fields;

    @EJB
    private CardExportFacade cards;

    @GET
    @Path("customers.csv")
    @Operation(
            summary = "Export customers as CSV",
            description =
                    "UTF-8; text that begins like a formula has an apostrophe before it. An import reads it without a"
                            + " mapping. Several lines in a cell: phones “MOBILE 139… (经理); 023-…”, addresses a line each"
                            + " “kind, division, postcode, detail”, former names a line each “name (last day)”. The columns"
                            + " contactable.PHONE, .SMS, … say whether the customer may be approached so for marketing.")
    public Response csv(
            @BeanParam CustomerSelection selection,
            @Parameter(description = "As in the list.") @QueryParam("sort") String sort) {
        return file(TableWriter.Format.CSV, selection.toFilter(), sort);
    }

    @GET
    @Path("customers.xlsx")
    @Operation(
            summary = "Export customers as a workbook",
            description = "All text is stored as text, never as a formula.")
    public Response xlsx(
            @BeanParam CustomerSelection selection,
            @Parameter(description = "As in the list.") @QueryParam("sort") String sort) {
        return file(TableWriter.Format.XLSX, selection.toFilter(), sort);
    }

    @GET
    @Path("customers.vcf")
    @Operation(
            summary = "Export the customers' contact people as business cards",
            description =
                    "vCard in UTF-8; a person who came by a card goes out by it. Contact data as far as the right goes.")
    public Response cards(
            @BeanParam CustomerSelection selection,
            @Parameter(description = "As in the list.") @QueryParam("sort") String sort) {
        CustomerFilter filter = selection.toFilter();
        customers.list(filter, new PageRequest(0, 1, sort));
        StreamingOutput body = out -> cards.export(filter, sort, out);
        return Response.ok(body, "text/vcard;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"contacts.vcf\"")
                .build();
    }

    /** Asks the list first, so that a refusal is a problem and not a broken file. */
    private Response file(TableWriter.Format format, CustomerFilter filter, String sort) {
        customers.list(filter, new PageRequest(0, 1, sort));
        Stream<String> own = Stream.concat(
                CustomerExportFacade.COLUMNS.keySet().stream(), CustomerExportFacade.CONTACTABLE.stream());
        List<String> columns = Stream.concat(
                        own,
                        fields.list(FieldSubject.CUSTOMER).stream()
                                .filter(field -> !field.retired())
                                .map(field -> TypedValue.member(field.code())))
                .toList();
        StreamingOutput body = out -> {
            try (TableWriter table = TableWriter.of(format, out)) {
                export.export(filter, sort, columns, new InCodes(), table);
            }
        };
        return Response.ok(body, format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"customers." + format.extension() + "\"")
                .build();
    }

    /** Headings and cells as programs read them. */
    private static final class InCodes implements CustomerExportFacade.Style {

        @Override
        public String heading(String column) {
            return column;
        }

        @Override
        public Object cell(Object content) {
            if (content instanceof Enum<?> constant) {
                return constant.name();
            }
            if (content instanceof Ref ref) {
                return ref.code();
            }
            if (content instanceof CustomerExportFacade.CustomContent custom) {
                return FieldValue.words(custom.values());
            }
            return content instanceof Instant instant ? instant.toString() : content;
        }
    }
}
