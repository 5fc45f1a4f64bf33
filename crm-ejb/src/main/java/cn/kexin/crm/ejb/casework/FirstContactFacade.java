package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.casework.StageBlockedException;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.PlainText;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 首次接触解决: matters that whoever takes them in settles while the customer is still there. */
@Local
public interface FirstContactFacade {

    /**
     * Takes a matter in, held by the signed-in person in their own unit, answers it and resolves it.
     *
     * @param answer what the customer was told
     * @param confirmed whether the customer said at once that this will do, which closes the case
     * @return the case's id
     * @throws StageBlockedException when others have to do something first
     * @throws BusinessRuleException when type or category is unknown, or the type cannot be settled by an answer alone
     */
    long settle(
            @NotNull @Valid OpenCase command, @NotBlank @Size(max = 2000) @PlainText String answer, boolean confirmed);
}
