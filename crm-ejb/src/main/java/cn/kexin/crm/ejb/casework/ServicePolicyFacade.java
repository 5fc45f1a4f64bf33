package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** Service policies: everybody who works with customers reads them, the customer department decides on them. */
@Local
public interface ServicePolicyFacade {

    /** @return the policies in force, the most general first */
    List<ServicePolicyRow> list();

    /**
     * @throws NotFoundException when none in force has the id
     */
    ServicePolicyRow find(long id);

    /**
     * Lets a policy hold for cases taken in from now on.
     *
     * @return its id
     * @throws BusinessRuleException on the field that does not fit; on {@code caseType} when the scope has a policy already
     */
    long create(@NotNull @Valid ServicePolicyCommand command);

    /**
     * Replaces a policy by another of the same scope; cases taken in before keep the old one.
     *
     * @param version the version the change is based on
     * @return the id of the new one
     * @throws StaleVersionException when somebody else was faster
     * @throws BusinessRuleException on the field that does not fit; on {@code caseType} when the scope is another
     */
    long replace(long id, long version, @NotNull @Valid ServicePolicyCommand command);

    /**
     * Lets a policy hold for no further case.
     *
     * @throws StaleVersionException when somebody else was faster
     */
    void end(long id, long version);

    /** @return for each policy in force how it would have done on the cases of the whole company */
    List<PolicyTrial> trial();
}
