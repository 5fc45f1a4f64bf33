package cn.kexin.crm.ejb.notification;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** How the signed-in person wants to hear of notices by e-mail. */
@Local
public interface NoticePreferenceFacade {

    /** @return what the person has chosen; the usual habits while that is nothing */
    NoticePreferenceView mine();

    /** @throws BusinessRuleException on the field that does not fit */
    void choose(@NotNull @Valid NoticePreferenceCommand command);
}
