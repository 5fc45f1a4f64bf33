package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.matching.DuplicateResponse;
import cn.kexin.crm.domain.customer.matching.MatchingField;
import cn.kexin.crm.domain.customer.matching.MatchingMethod;
import cn.kexin.crm.ejb.customer.MatchingFacade.Criterion;
import cn.kexin.crm.ejb.customer.MatchingFacade.RuleCommand;
import cn.kexin.crm.ejb.customer.MatchingRuleRow;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A matching rule as typed: for each field how it is compared, or not at all. */
public class RuleForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_PERCENT = 70;

    private Long id;
    private long version;
    private String code;
    private String name;
    private CustomerKind kind;
    private boolean active = true;
    private DuplicateResponse onEntry = DuplicateResponse.WARN;
    private DuplicateResponse onImport = DuplicateResponse.LOG;
    private final Map<MatchingField, MatchingMethod> methods = new EnumMap<>(MatchingField.class);
    private int percent = USUAL_PERCENT;

    static RuleForm of(MatchingRuleRow row) {
        RuleForm form = new RuleForm();
        form.id = row.id();
        form.version = row.version();
        form.code = row.code();
        form.name = row.name();
        form.kind = row.customerKind();
        form.active = row.active();
        form.onEntry = row.onEntry();
        form.onImport = row.onImport();
        for (Criterion each : row.criteria()) {
            form.methods.put(each.field(), each.method());
            if (each.method() == MatchingMethod.FUZZY) {
                form.percent = each.leastPercent();
            }
        }
        return form;
    }

    RuleCommand toCommand() {
        List<Criterion> criteria = new ArrayList<>();
        methods.forEach((field, method) -> {
            if (method != null) {
                criteria.add(new Criterion(field, method, method == MatchingMethod.FUZZY ? percent : 100));
            }
        });
        return new RuleCommand(name, kind, active, onEntry, onImport, criteria);
    }

    /** @return the rule's id, or null for a new one */
    public Long getId() {
        return id;
    }

    public long getVersion() {
        return version;
    }

    /** @return which shipped rule it is, or null */
    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public CustomerKind getKind() {
        return kind;
    }

    public void setKind(CustomerKind kind) {
        this.kind = kind;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public DuplicateResponse getOnEntry() {
        return onEntry;
    }

    public void setOnEntry(DuplicateResponse onEntry) {
        this.onEntry = onEntry;
    }

    public DuplicateResponse getOnImport() {
        return onImport;
    }

    public void setOnImport(DuplicateResponse onImport) {
        this.onImport = onImport;
    }

    public MatchingMethod getNameMethod() {
        return methods.get(MatchingField.NAME);
    }

    public void setNameMethod(MatchingMethod method) {
        methods.put(MatchingField.NAME, method);
    }

    public MatchingMethod getPhoneMethod() {
        return methods.get(MatchingField.PHONE);
    }

    public void setPhoneMethod(MatchingMethod method) {
        methods.put(MatchingField.PHONE, method);
    }

    public MatchingMethod getEmailMethod() {
        return methods.get(MatchingField.EMAIL);
    }

    public void setEmailMethod(MatchingMethod method) {
        methods.put(MatchingField.EMAIL, method);
    }

    public MatchingMethod getCreditCodeMethod() {
        return methods.get(MatchingField.CREDIT_CODE);
    }

    public void setCreditCodeMethod(MatchingMethod method) {
        methods.put(MatchingField.CREDIT_CODE, method);
    }

    /** @return how alike names must be at least when they are compared by degree, in per cent */
    public int getPercent() {
        return percent;
    }

    public void setPercent(int percent) {
        this.percent = percent;
    }
}
