package cn.kexin.crm.domain.customer.list;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.CustomerStatus;
import cn.kexin.crm.domain.customer.RelationshipStage;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.domain.organisation.DataRight;
import java.util.List;

/** The fields of a customer that the product itself can filter by, in the order in which they are offered. */
public final class CustomerFields {

    public static final List<FilterField> ALL = List.of(
            FilterField.of("text", FilterType.WORDS),
            FilterField.of("name", FilterType.TEXT),
            FilterField.of("shortName", FilterType.TEXT),
            FilterField.of("number", FilterType.TEXT),
            FilterField.of("kind", CustomerKind.class),
            FilterField.of("creditCode", FilterType.TEXT),
            FilterField.of("ownerUnit", FilterType.UNIT),
            FilterField.of("ownerPerson", FilterType.PERSON),
            FilterField.of("valueClass", ValueClass.class),
            FilterField.of("core", FilterType.FLAG),
            FilterField.of("relationshipStage", RelationshipStage.class),
            FilterField.of("status", CustomerStatus.class),
            FilterField.of("tags", FilterType.NAMES),
            FilterField.of("industryCode", FilterType.TREE),
            FilterField.of("industry", FilterType.TEXT),
            FilterField.of("division", FilterType.TREE),
            FilterField.of("region", FilterType.TEXT),
            FilterField.of("source", FilterType.TEXT),
            FilterField.of("lastContactAt", FilterType.MOMENT),
            FilterField.of("openCases", FilterType.NUMBER),
            FilterField.of("createdAt", FilterType.MOMENT),
            FilterField.of("updatedAt", FilterType.MOMENT),
            FilterField.of("parent", FilterType.CUSTOMER),
            FilterField.of("dealer", FilterType.CUSTOMER),
            FilterField.of("phone", FilterType.TEXT).guardedBy(DataRight.CONTACT_DATA),
            FilterField.of("email", FilterType.TEXT).guardedBy(DataRight.CONTACT_DATA),
            FilterField.of("creditGrade", FilterType.TEXT).guardedBy(DataRight.CREDIT));

    private CustomerFields() {}
}
