package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.domain.organisation.DataRight;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.customer.CustomerRights;
import cn.kexin.crm.web.shared.Me;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which buttons the archive offers; the facades decide in the end. */
@Named("customerRights")
@RequestScoped
public class CustomerRightsView {

    @Inject
    private Me me;

    private boolean create;
    private boolean standards;
    private boolean merge;

    @PostConstruct
    void read() {
        create = Stream.of(Role.values())
                .filter(role -> role != Role.EXECUTIVE && role != Role.ADMIN)
                .anyMatch(role -> me.has(role.name()));
        standards = me.has(Role.Names.CUSTOMER_DEPT);
        merge = standards || me.has(Role.Names.SALES_DIRECTOR);
    }

    /** @return whether the person may add customers, log touches and assign */
    public boolean isCreate() {
        return create;
    }

    /** @return whether the person sets service standards */
    public boolean isStandards() {
        return standards;
    }

    /** @return the rights that the person holds for a customer */
    public List<DataRight> granted(CustomerRights rights) {
        Map<DataRight, Boolean> held = new EnumMap<>(Map.of(
                DataRight.SEE, true,
                DataRight.EDIT, rights.edit(),
                DataRight.CONTACT_DATA, rights.personalData(),
                DataRight.COMMERCIAL, rights.commercial(),
                DataRight.CREDIT, rights.credit(),
                DataRight.PROFILE, rights.profile()));
        return held.keySet().stream().filter(held::get).toList();
    }

    /** @return whether the person merges customers */
    public boolean isMerge() {
        return merge;
    }

    /** @return the tone in which a value class is shown */
    public String tone(ValueClass valueClass) {
        return switch (valueClass) {
            case GOLD -> "gold";
            case POTENTIAL -> "on";
            case GENERAL -> "";
        };
    }
}
