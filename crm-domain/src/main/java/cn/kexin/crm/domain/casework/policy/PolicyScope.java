package cn.kexin.crm.domain.casework.policy;

import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.customer.ValueClass;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.Objects;

/** The cases for which something is promised; what it leaves open holds for all. */
@Embeddable
public class PolicyScope implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int SAID = 8;
    private static final int CLASS = 4;
    private static final int TYPE = 2;
    private static final int PRIORITY = 1;

    @Enumerated(EnumType.STRING)
    @Column(name = "value_class", length = 20, updatable = false)
    private ValueClass valueClass;

    @Column(name = "case_type", length = 40, updatable = false)
    private String caseType;

    @Enumerated(EnumType.STRING)
    @Column(length = 10, updatable = false)
    private Priority priority;

    protected PolicyScope() {}

    /** Each may be null: then it holds for all of them. */
    public PolicyScope(ValueClass valueClass, String caseType, Priority priority) {
        this.valueClass = valueClass;
        this.caseType = caseType;
        this.priority = priority;
    }

    public boolean covers(ValueClass ofCustomer, String type, Priority urgency) {
        return (valueClass == null || valueClass == ofCustomer)
                && (caseType == null || caseType.equals(type))
                && (priority == null || priority == urgency);
    }

    /** @return whether some case could lie in both */
    public boolean meets(PolicyScope other) {
        return (valueClass == null || other.valueClass == null || valueClass == other.valueClass)
                && (caseType == null || other.caseType == null || caseType.equals(other.caseType))
                && (priority == null || other.priority == null || priority == other.priority);
    }

    /**
     * @return how closely it describes its cases: whoever says more decides; of two that say equally much the one that says
     *     the value class before the one that says the type
     */
    int closeness() {
        return (valueClass == null ? 0 : SAID + CLASS)
                + (caseType == null ? 0 : SAID + TYPE)
                + (priority == null ? 0 : SAID + PRIORITY);
    }

    /** @return the same for equal scopes and for no others */
    public String key() {
        return Objects.toString(valueClass, "*") + "/" + Objects.toString(caseType, "*") + "/"
                + Objects.toString(priority, "*");
    }

    /** @return null for all */
    public ValueClass getValueClass() {
        return valueClass;
    }

    /** @return code of the definition; null for all */
    public String getCaseType() {
        return caseType;
    }

    /** @return null for all */
    public Priority getPriority() {
        return priority;
    }
}
