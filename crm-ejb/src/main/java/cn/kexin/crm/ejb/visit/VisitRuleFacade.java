package cn.kexin.crm.ejb.visit;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** 回访计划, kept by the customer department. What is planned stays as it is when a rule is changed or set aside. */
@Local
public interface VisitRuleFacade {

    /** @return all rules, those in force first, then by name */
    List<VisitRuleRow> list();

    /**
     * @return the new rule's id
     * @throws BusinessRuleException on the field that does not fit
     */
    long create(@NotNull @Valid VisitRuleCommand command);

    /** @throws StaleVersionException when somebody else was faster */
    void change(long id, long version, @NotNull @Valid VisitRuleCommand command);

    /** Lets the plan be made now, in the background, as it is made every night; what is planned already stays. */
    void plan();
}
