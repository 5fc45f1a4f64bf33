package cn.kexin.crm.domain.customer.field;

import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.LocalName;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * 自定义字段: something the company wants to know of its customers or their people beyond what the archive has. Its code is
 * for ever, its kind until the first value; retired, it is asked for no more and its values can still be read.
 */
@Entity
@Table(name = "custom_field")
public class CustomField extends BaseEntity {

    public static final int LONGEST_CODE = 40;
    public static final int LONGEST_LABEL = 60;

    /** What a code looks like: it stands in addresses, files and as a member of JSON. */
    public static final String CODE = "[a-z][A-Za-z0-9_]{0,39}";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20, updatable = false)
    private FieldSubject subject;

    @Column(nullable = false, length = LONGEST_CODE, updatable = false)
    private String code;

    @Column(name = "label_zh", nullable = false, length = LONGEST_LABEL)
    private String labelZh;

    @Column(name = "label_en", nullable = false, length = LONGEST_LABEL)
    private String labelEn;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private FieldKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "field_group", nullable = false, length = 20)
    private FieldGroup fieldGroup = FieldGroup.GENERAL;

    @Column(nullable = false)
    private boolean required;

    @Column(nullable = false)
    private boolean listed;

    @Column(nullable = false)
    private boolean filterable;

    @Column(nullable = false)
    private int place;

    @Column(nullable = false)
    private boolean retired;

    @OneToMany(mappedBy = "field", cascade = CascadeType.ALL)
    @OrderBy("place")
    private List<FieldOption> options = new ArrayList<>();

    protected CustomField() {}

    /** @param code what other systems call it, of the form {@link #CODE} */
    public CustomField(FieldSubject subject, String code, LocalName name, FieldKind kind) {
        this.subject = Objects.requireNonNull(subject);
        this.code = Objects.requireNonNull(code);
        this.kind = Objects.requireNonNull(kind);
        call(name);
    }

    public void call(LocalName name) {
        labelZh = name.zh().strip();
        labelEn = name.en().strip();
    }

    /**
     * @param inUse whether some record has a value in it
     * @throws BusinessRuleException when there are values, which another kind could not read
     */
    public void take(FieldKind newKind, boolean inUse) {
        if (newKind != kind && inUse) {
            throw BusinessRuleException.onField("kind", "field.error.kindInUse", getName());
        }
        kind = newKind;
    }

    public void belongTo(FieldGroup newGroup) {
        fieldGroup = Objects.requireNonNull(newGroup);
    }

    /** @param newRequired whether whoever may write it has to */
    public void require(boolean newRequired) {
        required = newRequired;
    }

    /**
     * @param newListed whether lists offer it as a column
     * @param newFilterable whether lists can be narrowed by it
     * @param newPlace where it stands among the others
     */
    public void show(boolean newListed, boolean newFilterable, int newPlace) {
        listed = newListed;
        filterable = newFilterable;
        place = newPlace;
    }

    /**
     * Says what can be chosen, in that order. An option that is not named any more is retired, because records may have it.
     *
     * @throws BusinessRuleException when a field to choose from offers nothing, or one code stands for two options
     */
    public void offer(List<Offer> offers) {
        if (kind.isChoice() && offers.stream().allMatch(Offer::retired)) {
            throw BusinessRuleException.onField("options", "field.error.noOption", getName());
        }
        Map<String, FieldOption> left = new HashMap<>();
        options.forEach(option -> left.put(option.getCode(), option));
        Set<String> codes = new HashSet<>();
        int at = 0;
        for (Offer offer : offers) {
            if (!codes.add(offer.code())) {
                throw BusinessRuleException.onField("options", "field.error.optionTwice", offer.code());
            }
            FieldOption option = left.remove(offer.code());
            if (option == null) {
                option = new FieldOption(this, offer.code());
                options.add(option);
            }
            option.be(offer.name(), at++, offer.retired());
        }
        for (FieldOption dropped : left.values()) {
            dropped.be(dropped.getName(), at++, true);
        }
    }

    /** An option as it is to be. */
    public record Offer(String code, LocalName name, boolean retired) {}

    public void retire() {
        retired = true;
    }

    public void bringBack() {
        retired = false;
    }

    /** @return the option that somebody means by a code or a name */
    public Optional<FieldOption> option(String text) {
        return options.stream().filter(option -> option.isMeantBy(text)).findFirst();
    }

    public FieldSubject getSubject() {
        return subject;
    }

    public String getCode() {
        return code;
    }

    public LocalName getName() {
        return new LocalName(labelZh, labelEn);
    }

    public FieldKind getKind() {
        return kind;
    }

    public FieldGroup getGroup() {
        return fieldGroup;
    }

    public boolean isRequired() {
        return required;
    }

    /** @return whether lists offer it as a column */
    public boolean isListed() {
        return listed;
    }

    /** @return whether lists can be narrowed by it */
    public boolean isFilterable() {
        return filterable;
    }

    public int getPlace() {
        return place;
    }

    public boolean isRetired() {
        return retired;
    }

    /** @return what can be chosen, in order, with what is retired */
    public List<FieldOption> getOptions() {
        return List.copyOf(options);
    }
}
