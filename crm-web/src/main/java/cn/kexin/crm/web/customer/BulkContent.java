package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.field.TypedValue;
import cn.kexin.crm.domain.customer.list.BulkField;
import cn.kexin.crm.ejb.customer.BulkCommand;
import cn.kexin.crm.ejb.customer.FieldRow;
import cn.kexin.crm.ejb.reference.Division;
import cn.kexin.crm.ejb.reference.Industry;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which field of many customers is changed, and into what; each kind of field has an input of its own. */
public class BulkContent implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<FieldRow> customFields;
    private String field = BulkField.VALUE_CLASS.name();
    private String value;
    private Industry industry;
    private Division division;
    private CustomFieldForm custom = CustomFieldForm.NONE;

    /** @param customFields the company's own fields that the person may write somewhere */
    BulkContent(List<FieldRow> customFields) {
        this.customFields = customFields;
    }

    /** Another field has been chosen. */
    public void fieldChosen() {
        value = null;
        industry = null;
        division = null;
        custom = new CustomFieldForm(
                customFields.stream()
                        .filter(each -> TypedValue.member(each.code()).equals(field))
                        .toList(),
                Map.of(),
                group -> true);
    }

    BulkCommand toCommand() {
        if (getOwn() == null) {
            CustomFieldInput input = custom.getInputs().get(0);
            return BulkCommand.edit(input.getField().code(), input.texts());
        }
        return BulkCommand.edit(
                getOwn(),
                switch (getOwn()) {
                    case INDUSTRY_CODE -> industry == null ? null : industry.code();
                    case DIVISION -> division == null ? null : division.code();
                    default -> value;
                });
    }

    /** @return the product's own fields */
    public List<BulkField> getFields() {
        return Stream.of(BulkField.values())
                .filter(each -> each != BulkField.CUSTOM)
                .toList();
    }

    public List<FieldRow> getCustomFields() {
        return customFields;
    }

    /** @return name of one of the product's own fields, or of a custom field in commands */
    public String getField() {
        return field;
    }

    public void setField(String field) {
        this.field = field;
    }

    /** @return the field, or null for a custom one */
    public BulkField getOwn() {
        return CustomFieldForm.isMember(field) ? null : BulkField.valueOf(field);
    }

    public CustomFieldForm getCustom() {
        return custom;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }

    public Industry getIndustry() {
        return industry;
    }

    public void setIndustry(Industry industry) {
        this.industry = industry;
    }

    public Division getDivision() {
        return division;
    }

    public void setDivision(Division division) {
        this.division = division;
    }
}
