package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.field.FieldGroup;
import cn.kexin.crm.domain.customer.field.FieldKind;
import cn.kexin.crm.ejb.customer.FieldCommand;
import cn.kexin.crm.ejb.customer.FieldRow;
import cn.kexin.crm.web.shared.LabelForm;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the administrator types of a custom field. */
public class FieldForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int STEP = 10;

    private String code;
    private LabelForm name = new LabelForm();
    private FieldKind kind = FieldKind.TEXT;
    private FieldGroup group = FieldGroup.GENERAL;
    private boolean required;
    private boolean listed;
    private boolean filterable;
    private int place;
    private boolean retired;
    private List<OptionRow> options = new ArrayList<>();

    /** @param others the fields after which a new one stands */
    static FieldForm after(List<FieldRow> others) {
        FieldForm form = new FieldForm();
        form.place = others.stream().mapToInt(FieldRow::place).max().orElse(0) + STEP;
        form.addOption();
        return form;
    }

    static FieldForm of(FieldRow row) {
        FieldForm form = new FieldForm();
        form.code = row.code();
        form.name = LabelForm.of(row.name());
        form.kind = row.kind();
        form.group = row.group();
        form.required = row.required();
        form.listed = row.listed();
        form.filterable = row.filterable();
        form.place = row.place();
        form.retired = row.retired();
        row.options().forEach(option -> form.options.add(new OptionRow(option)));
        return form;
    }

    FieldCommand toCommand() {
        return new FieldCommand(
                name.getZh(),
                name.getEn(),
                kind,
                group,
                required,
                listed,
                filterable,
                place,
                retired,
                kind.isChoice()
                        ? options.stream()
                                .filter(row -> !row.isBlank())
                                .map(OptionRow::toOption)
                                .toList()
                        : List.of());
    }

    public void addOption() {
        options.add(new OptionRow());
    }

    public void removeOption(OptionRow row) {
        options.remove(row);
    }

    /** Moves an option one line up. */
    public void raise(OptionRow row) {
        int at = options.indexOf(row);
        if (at > 0) {
            Collections.swap(options, at, at - 1);
        }
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public LabelForm getName() {
        return name;
    }

    public FieldKind getKind() {
        return kind;
    }

    public void setKind(FieldKind kind) {
        this.kind = kind;
    }

    public FieldGroup getGroup() {
        return group;
    }

    public void setGroup(FieldGroup group) {
        this.group = group;
    }

    public boolean isRequired() {
        return required;
    }

    public void setRequired(boolean required) {
        this.required = required;
    }

    public boolean isListed() {
        return listed;
    }

    public void setListed(boolean listed) {
        this.listed = listed;
    }

    public boolean isFilterable() {
        return filterable;
    }

    public void setFilterable(boolean filterable) {
        this.filterable = filterable;
    }

    public int getPlace() {
        return place;
    }

    public void setPlace(int place) {
        this.place = place;
    }

    public boolean isRetired() {
        return retired;
    }

    public void setRetired(boolean retired) {
        this.retired = retired;
    }

    public List<OptionRow> getOptions() {
        return options;
    }
}
