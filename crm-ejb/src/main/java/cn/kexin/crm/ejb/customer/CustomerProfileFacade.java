package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.PlainText;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;

/**
 * Background and preferences of customers and their people: a field group of its own
 * ({@link CustomerRights#profile()}), which not everybody reads who sees the customer.
 */
@Local
public interface CustomerProfileFacade {

    /** @return what is written down, the customer's own first; nothing for those without the right */
    List<Profile> list(long customerId);

    /**
     * @param contactId whose profile; null for the customer's own
     * @return an empty one of version 0 while nothing is written down
     * @throws NotFoundException when the customer has no such contact person
     * @throws BusinessRuleException when the caller may not read it
     */
    Profile find(long customerId, Long contactId);

    /**
     * Writes down what is known; nothing at all removes it.
     *
     * @param contactId whose profile; null for the customer's own
     * @param version the version the edit is based on; 0 for none
     * @throws StaleVersionException when somebody else was faster
     * @throws BusinessRuleException when the caller may not change the customer or not read the profile
     */
    void save(long customerId, Long contactId, long version, @NotNull @Valid ProfileText text);

    /**
     * What is known; each part may be null.
     *
     * @param background 背景: history, career, family, home region
     * @param temperament 心理资料: temperament, motives, how decisions are made
     * @param preferences 偏好: what they like, in work and beside it
     * @param taboos 忌讳: what to avoid
     */
    record ProfileText(
            @Size(max = 2000) @PlainText String background,
            @Size(max = 2000) @PlainText String temperament,
            @Size(max = 2000) @PlainText String preferences,
            @Size(max = 1000) @PlainText String taboos)
            implements Serializable {

        /** @return whether nothing is known */
        public boolean isEmpty() {
            return background == null && temperament == null && preferences == null && taboos == null;
        }
    }

    /** @param contact whose profile it is, without a code; null for the customer's own */
    record Profile(long version, Ref contact, ProfileText text) implements Serializable {}
}
