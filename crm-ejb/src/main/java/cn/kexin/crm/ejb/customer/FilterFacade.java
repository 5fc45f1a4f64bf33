package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.list.FilterExpression;
import cn.kexin.crm.domain.customer.list.FilterField;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.ejb.Local;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** What the caller can ask of the list of customers, and how a filter reads. */
@Local
public interface FilterFacade {

    /** @return the fields that the caller may ask for, in the order in which they are offered */
    List<FilterField> fields();

    /**
     * Looks whether the caller may ask this, and says what the units, people and customers in it are called.
     *
     * @throws BusinessRuleException on the field {@code filter} when the filter makes no sense or asks for a field that the
     *     caller may not read
     */
    FilterTerms names(@NotNull FilterExpression filter);
}
