package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.audit.ChangeRow;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * 分派规则: which unit and person a matter goes to, whatever its definition says. Kept by the customer department and by the
 * administrator. The first rule in order that takes a matter decides; without one the definition does. Cases that are open
 * already stay where they are.
 */
@Local
public interface RoutingRuleFacade {

    /** @return all rules in their order, those switched off too */
    List<RoutingRuleRow> list();

    RoutingRuleRow find(long id);

    /**
     * Adds a rule behind the others.
     *
     * @return its id
     * @throws BusinessRuleException on the field that does not fit
     */
    long create(@NotNull @Valid RoutingRuleCommand command);

    /**
     * @param version the version the change is based on
     * @throws StaleVersionException when somebody else was faster
     * @throws BusinessRuleException on the field that does not fit
     */
    void change(long id, long version, @NotNull @Valid RoutingRuleCommand command);

    /** Lets a rule change places with the one before it; the first stays. */
    void moveUp(long id, long version);

    /** Takes a rule away; its history stays. */
    void remove(long id, long version);

    /** @return where such a matter would go now, and why; nothing is stored */
    RoutingAnswer tryOut(@NotNull @Valid RoutingQuestion question);

    /** @return what became of the rules, the latest change first, of those taken away too */
    Page<ChangeRow> history(@NotNull @Valid PageRequest page);
}
