package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.CustomerStatus;
import cn.kexin.crm.domain.customer.RelationshipStage;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.ejb.customer.CustomerCommand;
import cn.kexin.crm.ejb.customer.CustomerDetails;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.EmailLine;
import cn.kexin.crm.ejb.customer.FieldRow;
import cn.kexin.crm.ejb.customer.PhoneLine;
import cn.kexin.crm.ejb.organisation.DirectoryEntry;
import cn.kexin.crm.ejb.reference.Industry;
import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/** What somebody types of a customer; begins as the customer is, or as a new customer usually is. */
public class CustomerForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private CustomerKind kind = CustomerKind.ORGANISATION;
    private String name;
    private String shortName;
    private FormerNamesForm formerNames = new FormerNamesForm(List.of());
    private ReachForm reach = new ReachForm();
    private String creditCode;
    private String region;
    private String industry;
    private Industry industryChoice;
    private String source;
    private Ref parent;
    private Ref dealer;
    private ValueClass valueClass = ValueClass.GENERAL;
    private boolean core;
    private String creditGrade;
    private RelationshipStage relationshipStage = RelationshipStage.INTERACTION;
    private RelationshipStage stageBefore;
    private String stageReason;
    private CustomerStatus status = CustomerStatus.ACTIVE;
    private Ref ownerUnit;
    private DirectoryEntry ownerPerson;
    private CustomFieldForm customFields = CustomFieldForm.NONE;
    private TermsForm terms;

    /**
     * @param choice the industry whose code the row holds, or null
     * @param fields the custom fields of customers
     */
    static CustomerForm of(CustomerRow row, Industry choice, List<FieldRow> fields) {
        CustomerForm form = new CustomerForm();
        form.kind = row.kind();
        form.name = row.name();
        form.shortName = row.shortName();
        form.formerNames = new FormerNamesForm(row.formerNames());
        form.reach = new ReachForm(
                row.reach().phones(), row.reach().emails(), row.reach().addresses());
        form.creditCode = row.creditCode();
        form.industryChoice = choice;
        form.region = row.region();
        form.industry = row.industry();
        form.source = row.source();
        form.parent = row.parent();
        form.dealer = row.dealer();
        form.valueClass = row.valueClass();
        form.core = row.core();
        form.creditGrade = row.creditGrade();
        form.relationshipStage = row.relationshipStage();
        form.stageBefore = row.relationshipStage();
        form.status = row.status();
        form.ownerUnit = row.ownerUnit();
        form.ownerPerson = row.ownerPerson() == null
                ? null
                : new DirectoryEntry(
                        row.ownerPerson().code(),
                        row.ownerPerson().name(),
                        null,
                        row.ownerUnit().name());
        form.customFields = new CustomFieldForm(fields, row.customFields(), row.rights()::reads);
        form.terms = TermsForm.of(row.terms());
        return form;
    }

    CustomerCommand toCommand() {
        return new CustomerCommand(
                kind,
                name,
                shortName,
                getPhone(),
                getEmail(),
                region,
                industry,
                source,
                parent == null ? null : parent.id(),
                dealer == null ? null : dealer.id(),
                valueClass,
                core,
                creditGrade,
                relationshipStage,
                status,
                ownerUnit == null ? null : ownerUnit.code(),
                ownerPerson == null ? null : ownerPerson.username(),
                new CustomerDetails(
                                creditCode,
                                industryChoice == null ? null : industryChoice.code(),
                                reach.phoneLines(),
                                reach.emailLines(),
                                reach.addressLines())
                        .with(customFields.toTexts())
                        .formerly(formerNames.lines())
                        .with(terms == null ? null : terms.toTerms())
                        .because(Objects.requireNonNullElse(stageReason, "")));
    }

    /** Takes one field over from another form, under the name the command gives it. */
    void take(String field, CustomerForm from) {
        if (CustomFieldForm.isMember(field)) {
            customFields.take(field, from.customFields);
            return;
        }
        if (TermsForm.FIELDS.contains(field)) {
            terms.take(field, from.terms);
            return;
        }
        switch (field) {
            case "kind" -> kind = from.kind;
            case "name" -> name = from.name;
            case "shortName" -> shortName = from.shortName;
            case "formerNames" -> formerNames.take(from.formerNames);
            case "phones", "emails", "addresses" -> reach.take(field, from.reach);
            case "creditCode" -> creditCode = from.creditCode;
            case "industryCode" -> industryChoice = from.industryChoice;
            case "region" -> region = from.region;
            case "industry" -> industry = from.industry;
            case "source" -> source = from.source;
            case "parentId" -> parent = from.parent;
            case "dealerId" -> dealer = from.dealer;
            case "valueClass" -> valueClass = from.valueClass;
            case "core" -> core = from.core;
            case "creditGrade" -> creditGrade = from.creditGrade;
            case "relationshipStage" -> relationshipStage = from.relationshipStage;
            case "status" -> status = from.status;
            case "ownerUnit" -> ownerUnit = from.ownerUnit;
            case "ownerPerson" -> ownerPerson = from.ownerPerson;
            default -> throw new IllegalArgumentException(field);
        }
    }

    /** Asks a new customer for these. */
    void ask(CustomFieldForm fields) {
        customFields = fields;
    }

    /** Asks a new customer for its terms of trade. */
    void askTerms() {
        terms = new TermsForm();
    }

    /** @return the terms of trade; null when they are not for the person */
    public TermsForm getTerms() {
        return terms;
    }

    public CustomFieldForm getCustomFields() {
        return customFields;
    }

    public CustomerKind getKind() {
        return kind;
    }

    public void setKind(CustomerKind kind) {
        this.kind = kind;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public FormerNamesForm getFormerNames() {
        return formerNames;
    }

    public String getShortName() {
        return shortName;
    }

    public void setShortName(String shortName) {
        this.shortName = shortName;
    }

    /** @return the number to call first, or null */
    String getPhone() {
        return PhoneLine.primary(reach.phoneLines());
    }

    /** @return the address to write to, or null */
    String getEmail() {
        return EmailLine.primary(reach.emailLines());
    }

    public ReachForm getReach() {
        return reach;
    }

    public String getCreditCode() {
        return creditCode;
    }

    public void setCreditCode(String creditCode) {
        this.creditCode = creditCode;
    }

    public Industry getIndustryChoice() {
        return industryChoice;
    }

    public void setIndustryChoice(Industry industryChoice) {
        this.industryChoice = industryChoice;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getIndustry() {
        return industry;
    }

    public void setIndustry(String industry) {
        this.industry = industry;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public Ref getParent() {
        return parent;
    }

    public void setParent(Ref parent) {
        this.parent = parent;
    }

    public Ref getDealer() {
        return dealer;
    }

    public void setDealer(Ref dealer) {
        this.dealer = dealer;
    }

    public ValueClass getValueClass() {
        return valueClass;
    }

    public void setValueClass(ValueClass valueClass) {
        this.valueClass = valueClass;
    }

    public boolean isCore() {
        return core;
    }

    public void setCore(boolean core) {
        this.core = core;
    }

    public String getCreditGrade() {
        return creditGrade;
    }

    public void setCreditGrade(String creditGrade) {
        this.creditGrade = creditGrade;
    }

    public RelationshipStage getRelationshipStage() {
        return relationshipStage;
    }

    public void setRelationshipStage(RelationshipStage relationshipStage) {
        this.relationshipStage = relationshipStage;
    }

    /** @return whether a person has to say why the stage is another one now */
    public boolean isStageChanged() {
        return stageBefore != null && relationshipStage != stageBefore;
    }

    public String getStageReason() {
        return stageReason;
    }

    public void setStageReason(String stageReason) {
        this.stageReason = stageReason;
    }

    public CustomerStatus getStatus() {
        return status;
    }

    public void setStatus(CustomerStatus status) {
        this.status = status;
    }

    public Ref getOwnerUnit() {
        return ownerUnit;
    }

    public void setOwnerUnit(Ref ownerUnit) {
        this.ownerUnit = ownerUnit;
    }

    public DirectoryEntry getOwnerPerson() {
        return ownerPerson;
    }

    public void setOwnerPerson(DirectoryEntry ownerPerson) {
        this.ownerPerson = ownerPerson;
    }
}
