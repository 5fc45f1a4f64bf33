package cn.kexin.crm.web.rest.customer;

import static cn.kexin.crm.domain.customer.list.FilterOperator.ALL;
import static cn.kexin.crm.domain.customer.list.FilterOperator.EMPTY;
import static cn.kexin.crm.domain.customer.list.FilterOperator.IS;
import static cn.kexin.crm.domain.customer.list.FilterOperator.NOT_LAST;
import static cn.kexin.crm.domain.customer.list.FilterOperator.WITHIN;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.CustomerStatus;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.domain.customer.list.Condition;
import cn.kexin.crm.domain.customer.list.FilterExpression;
import cn.kexin.crm.domain.customer.list.FilterOperator;
import cn.kexin.crm.domain.customer.list.FilterType;
import cn.kexin.crm.ejb.customer.CustomerFilter;
import cn.kexin.crm.web.rest.Sorts;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which customers: the same filters for the list and for files. */
@Sorts({
    "number",
    "name",
    "pinyin",
    "shortName",
    "kind",
    "region",
    "industry",
    "source",
    "valueClass",
    "relationshipStage",
    "status",
    "ownerUnit",
    "ownerPerson",
    "lastContactAt",
    "createdAt",
    "updatedAt"
})
public class CustomerSelection {

    @Parameter(
            description = "Any part of name, pinyin, initials, phone or number; all words must be found.",
            example = "cjjg")
    @QueryParam("q")
    private String text;

    @QueryParam("kind")
    private CustomerKind kind;

    @QueryParam("valueClass")
    private ValueClass valueClass;

    @Parameter(description = "Only core customers, or only the others.")
    @QueryParam("core")
    private Boolean core;

    @QueryParam("status")
    private CustomerStatus status;

    @Parameter(example = "重庆")
    @QueryParam("region")
    private String region;

    @Parameter(description = "Code of the responsible unit.", example = "CHONGQING")
    @QueryParam("ownerUnit")
    private String ownerUnit;

    @Parameter(description = "Sign-in name of the person who looks after the customer.", example = "sales")
    @QueryParam("ownerPerson")
    private String ownerPerson;

    @Parameter(description = "Only those that the caller looks after.")
    @QueryParam("mine")
    private Boolean mine;

    @Parameter(description = "Only those without a person.")
    @QueryParam("unassigned")
    private Boolean unassigned;

    @Parameter(description = "Only those without a touch in that many days.", example = "30")
    @QueryParam("quietDays")
    private Integer quietDays;

    @Parameter(description = "The unified social credit code.", example = "91500113203000517H")
    @QueryParam("creditCode")
    private String creditCode;

    @Parameter(description = "Code of a province, city or county in which an address lies.", example = "5001")
    @QueryParam("division")
    private String division;

    @Parameter(description = "Section or division of GB/T 4754-2017; a section with all its divisions.", example = "E")
    @QueryParam("industryCode")
    private String industryCode;

    @Parameter(description = "The source channel exactly as written.", example = "招标网站")
    @QueryParam("source")
    private String source;

    @Parameter(description = "Only the subsidiaries of that customer.")
    @QueryParam("parentId")
    private Long parentId;

    @Parameter(description = "Only those who buy through that dealer.")
    @QueryParam("dealerId")
    private Long dealerId;

    @Parameter(description = "Only those that have the tag of that name; several times: one of them is enough.")
    @QueryParam("tag")
    private List<String> tags;

    @Parameter(description = "Whether it takes all of the tags.")
    @QueryParam("everyTag")
    private Boolean everyTag;

    @Parameter(
            description =
                    """
                    Conditions on any field that the list can be filtered by, as the address of the list writes them: a semicolon \
                    between those that must all hold, a tilde between alternatives, a comma between values. A custom field is called \
                    custom-code.""",
            example = "valueClass.is:GOLD,POTENTIAL;lastContactAt.notLast:90")
    @QueryParam("filter")
    private String filter;

    CustomerFilter toFilter() {
        Asked asked = new Asked(FilterExpression.parse(filter))
                .also("kind", IS, kind)
                .also("valueClass", IS, valueClass)
                .also("core", IS, yes(core))
                .also("status", IS, status)
                .also("region", IS, region)
                .also("ownerUnit", IS, ownerUnit)
                .also("ownerPerson", IS, ownerPerson)
                .also("ownerPerson", IS, Boolean.TRUE.equals(mine) ? FilterType.ME : null)
                .also("lastContactAt", NOT_LAST, quietDays)
                .also("creditCode", IS, creditCode)
                .also("division", WITHIN, division)
                .also("industryCode", WITHIN, industryCode)
                .also("source", IS, source)
                .also("parent", IS, parentId)
                .also("dealer", IS, dealerId);
        if (Boolean.TRUE.equals(unassigned)) {
            asked = new Asked(asked.where().and(Condition.of("ownerPerson", EMPTY)));
        }
        if (tags != null && !tags.isEmpty()) {
            asked = new Asked(asked.where().and(new Condition("tags", Boolean.TRUE.equals(everyTag) ? ALL : IS, tags)));
        }
        return new CustomerFilter(text, asked.where());
    }

    private static String yes(Boolean truth) {
        return truth == null ? null : truth ? FilterType.YES : FilterType.NO;
    }

    /** What the parameters ask for so far. */
    private record Asked(FilterExpression where) {

        /** Asks for this, too; null and blank ask for nothing. */
        Asked also(String field, FilterOperator operator, Object value) {
            return value == null || value.toString().isBlank()
                    ? this
                    : new Asked(where.and(Condition.of(field, operator, value.toString())));
        }
    }
}
