package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.AddressKind;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.CustomerStatus;
import cn.kexin.crm.domain.customer.DecisionRole;
import cn.kexin.crm.domain.customer.EmailKind;
import cn.kexin.crm.domain.customer.PaymentTerms;
import cn.kexin.crm.domain.customer.PhoneKind;
import cn.kexin.crm.domain.customer.RelationshipStage;
import cn.kexin.crm.domain.customer.TagColour;
import cn.kexin.crm.domain.customer.TouchDirection;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.customer.TradeTerms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** What can be chosen in the archive's forms. */
@Named
@ApplicationScoped
public class CustomerChoices {

    public CustomerKind[] getKinds() {
        return CustomerKind.values();
    }

    public ValueClass[] getValueClasses() {
        return ValueClass.values();
    }

    public RelationshipStage[] getStages() {
        return RelationshipStage.values();
    }

    public CustomerStatus[] getStatuses() {
        return CustomerStatus.values();
    }

    public TagColour[] getTagColours() {
        return TagColour.values();
    }

    public Channel[] getChannels() {
        return Channel.values();
    }

    public TouchDirection[] getDirections() {
        return TouchDirection.values();
    }

    public DecisionRole[] getDecisionRoles() {
        return DecisionRole.values();
    }

    public PhoneKind[] getPhoneKinds() {
        return PhoneKind.values();
    }

    public EmailKind[] getEmailKinds() {
        return EmailKind.values();
    }

    public AddressKind[] getAddressKinds() {
        return AddressKind.values();
    }

    public PaymentTerms[] getPaymentTerms() {
        return PaymentTerms.values();
    }

    /** @return the currencies that customers pay in */
    public String[] getCurrencies() {
        return TradeTerms.CURRENCY.split("\\|");
    }

    public Role[] getCallers() {
        return new Role[] {Role.SALES, Role.SERVICE, Role.CUSTOMER_DEPT, Role.PROJECT_TEAM, Role.SALES_DIRECTOR};
    }
}
