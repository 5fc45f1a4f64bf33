package cn.kexin.crm.domain.customer.field;

import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.LocalName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Objects;

/** One of the options of a custom field. Retired, it stays where it was chosen but is not offered any more. */
@Entity
@Table(name = "custom_field_option")
public class FieldOption extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "field_id", updatable = false)
    private CustomField field;

    @Column(nullable = false, length = CustomField.LONGEST_CODE, updatable = false)
    private String code;

    @Column(name = "label_zh", nullable = false, length = CustomField.LONGEST_LABEL)
    private String labelZh;

    @Column(name = "label_en", nullable = false, length = CustomField.LONGEST_LABEL)
    private String labelEn;

    @Column(nullable = false)
    private int place;

    @Column(nullable = false)
    private boolean retired;

    protected FieldOption() {}

    FieldOption(CustomField field, String code) {
        this.field = Objects.requireNonNull(field);
        this.code = Objects.requireNonNull(code);
    }

    void be(LocalName name, int newPlace, boolean newRetired) {
        labelZh = name.zh().strip();
        labelEn = name.en().strip();
        place = newPlace;
        retired = newRetired;
    }

    /** @return whether somebody means this option by that text: its code or one of its names */
    boolean isMeantBy(String text) {
        return code.equalsIgnoreCase(text) || getName().is(text);
    }

    /** @return what other systems call it, the same for ever */
    public String getCode() {
        return code;
    }

    public LocalName getName() {
        return new LocalName(labelZh, labelEn);
    }

    public int getPlace() {
        return place;
    }

    public boolean isRetired() {
        return retired;
    }
}
