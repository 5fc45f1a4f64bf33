package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.CustomerStatus;
import cn.kexin.crm.domain.customer.RelationshipStage;
import cn.kexin.crm.domain.customer.ValueClass;

/** A customer as a test enters it: of the Chongqing branch's salesperson, and empty but for what the test says. */
public final class CustomerDraft {

    private final CustomerKind kind;
    private final String name;
    private String shortName;
    private String phone;
    private String email;
    private String region;
    private String industry;
    private String source;
    private Long parentId;
    private boolean core;
    private String creditGrade;
    private String unit = "CHONGQING";
    private String person = "sales";

    private CustomerDraft(CustomerKind kind, String name) {
        this.kind = kind;
        this.name = name;
    }

    public static CustomerDraft of(CustomerKind kind, String name) {
        return new CustomerDraft(kind, name);
    }

    public static CustomerDraft organisation(String name) {
        return of(CustomerKind.ORGANISATION, name);
    }

    public CustomerDraft shortName(String shortName) {
        this.shortName = shortName;
        return this;
    }

    public CustomerDraft phone(String phone) {
        this.phone = phone;
        return this;
    }

    public CustomerDraft email(String email) {
        this.email = email;
        return this;
    }

    public CustomerDraft region(String region) {
        this.region = region;
        return this;
    }

    public CustomerDraft industry(String industry) {
        this.industry = industry;
        return this;
    }

    public CustomerDraft source(String source) {
        this.source = source;
        return this;
    }

    public CustomerDraft parent(Long parentId) {
        this.parentId = parentId;
        return this;
    }

    public CustomerDraft core(boolean core) {
        this.core = core;
        return this;
    }

    public CustomerDraft credit(String creditGrade) {
        this.creditGrade = creditGrade;
        return this;
    }

    /** @param person null for the unit's pool */
    public CustomerDraft owner(String unit, String person) {
        this.unit = unit;
        this.person = person;
        return this;
    }

    public CustomerCommand command() {
        return new CustomerCommand(
                kind,
                name,
                shortName,
                phone,
                email,
                region,
                industry,
                source,
                parentId,
                null,
                ValueClass.GENERAL,
                core,
                creditGrade,
                RelationshipStage.INTERACTION,
                CustomerStatus.ACTIVE,
                unit,
                person);
    }
}
