package cn.kexin.crm.web.rest.customer;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.CustomerStatus;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.ejb.customer.CustomerFilter;
import cn.kexin.crm.web.rest.MemberName;
import cn.kexin.crm.web.rest.Sorts;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which customers: the same filters for the list and for files. */
@Sorts({
    "number",
    "name",
    "region",
    "industry",
    "valueClass",
    "relationshipStage",
    "status",
    "ownerUnit",
    "ownerPerson",
    "lastContactAt",
    "createdAt",
    "updatedAt"
})
@MemberName(command = "further", member = "")
@MemberName(command = "customFields", member = "customField")
@MemberName(command = "further.industry", member = "industryCode")
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
                    "By a custom field: code:value, code:from..to, code:from.. or code:..to; several times: all of them.",
            example = "qualification:SPECIAL")
    @QueryParam("customField")
    private List<String> customFields;

    CustomerFilter toFilter() {
        return new CustomerFilter(
                text,
                kind,
                valueClass,
                core,
                status,
                region,
                ownerUnit,
                ownerPerson,
                Boolean.TRUE.equals(mine),
                Boolean.TRUE.equals(unassigned),
                quietDays,
                new CustomerFilter.Further(
                        creditCode,
                        division,
                        industryCode,
                        source,
                        parentId,
                        dealerId,
                        tags,
                        Boolean.TRUE.equals(everyTag),
                        CustomFieldMembers.conditions(customFields)));
    }
}
