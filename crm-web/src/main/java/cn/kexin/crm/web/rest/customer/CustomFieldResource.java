package cn.kexin.crm.web.rest.customer;

import cn.kexin.crm.domain.customer.field.FieldGroup;
import cn.kexin.crm.domain.customer.field.FieldKind;
import cn.kexin.crm.domain.customer.field.FieldSubject;
import cn.kexin.crm.domain.shared.LocalName;
import cn.kexin.crm.ejb.customer.CustomFieldFacade;
import cn.kexin.crm.ejb.customer.FieldRow;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What custom fields there are. */
@Path("custom-fields")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "customers")
public class CustomFieldResource {

    @EJB
    private CustomFieldFacade fields;

    /** What somebody calls a field or an option. */
    @Schema(name = "Label")
    public record Label(@Schema(example = "资质等级") String zh, @Schema(example = "Qualification") String en) {

        static Label of(LocalName name) {
            return new Label(name.zh(), name.en());
        }
    }

    /** An option of a choice. */
    @Schema(name = "FieldOption")
    public record OptionView(
            @Schema(example = "SPECIAL") String code,
            Label label,
            @Schema(description = "Offered no more.") boolean retired) {}

    /** A custom field. */
    @Schema(name = "CustomField")
    public record FieldView(
            @Schema(example = "qualification") String code,
            FieldSubject subject,
            Label label,
            FieldKind kind,
            @Schema(description = "Who reads and writes it.") FieldGroup group,
            boolean required,
            @Schema(description = "Lists of customers can be narrowed by it.") boolean filterable,
            @Schema(description = "Asked for no more.") boolean retired,
            List<OptionView> options) {

        static FieldView of(FieldRow row) {
            return new FieldView(
                    row.code(),
                    row.subject(),
                    Label.of(row.name()),
                    row.kind(),
                    row.group(),
                    row.required(),
                    row.filterable(),
                    row.retired(),
                    row.options().stream()
                            .map(each -> new OptionView(each.code(), Label.of(each.name()), each.retired()))
                            .toList());
        }
    }

    /** Custom fields in their order. */
    @Schema(name = "CustomFieldList")
    public record FieldList(List<FieldView> items) {}

    @GET
    @Operation(
            summary = "List custom fields",
            description =
                    "What the company wants to know of customers and their people beyond the members of a customer.")
    public FieldList list(
            @Parameter(description = "CUSTOMER unless said otherwise.", example = "CUSTOMER") @QueryParam("subject")
                    FieldSubject subject) {
        return new FieldList(fields.list(subject == null ? FieldSubject.CUSTOMER : subject).stream()
                .map(FieldView::of)
                .toList());
    }
}
