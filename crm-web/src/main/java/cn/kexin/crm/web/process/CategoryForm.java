package cn.kexin.crm.web.process;

import cn.kexin.crm.domain.casework.process.Category;
import cn.kexin.crm.web.shared.LabelForm;
import java.io.Serializable;

/** A kind of matter, as typed. */
public class CategoryForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String code;

    private LabelForm label = new LabelForm();
    private ResponsibilityForm responsible = new ResponsibilityForm();

    static CategoryForm of(Category category) {
        CategoryForm form = new CategoryForm();
        form.code = category.code();
        form.label = LabelForm.of(category.label());
        form.responsible = ResponsibilityForm.of(category.responsible());
        return form;
    }

    Category toCategory() {
        return new Category(getEffectiveCode(), label.toLabel(), responsible.toResponsibility());
    }

    public LabelForm getLabel() {
        return label;
    }

    public ResponsibilityForm getResponsible() {
        return responsible;
    }

    /** Keeps the code made of the English name, so that a later change of the name breaks no reference. */
    void settle() {
        code = getEffectiveCode();
    }

    /** @return the code as typed, else the one made of the English name */
    public String getEffectiveCode() {
        return label.codeOr(code);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
