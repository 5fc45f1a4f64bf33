package cn.kexin.crm.ejb.touch;

import jakarta.ejb.Local;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Finds who is calling. */
@Local
public interface CallFacade {

    /**
     * Finds the customers that a number belongs to, among those the caller may see; others are as unknown. Nothing is
     * recorded.
     *
     * @param number as a telephone system gives it: with or without +86, 0 and area code, with any punctuation
     * @return one entry for each customer, with the contact person if the number is only that one's; at most 20. When some
     *     have the very number, those with another or no area code are left out
     */
    List<Caller> whoHas(@NotNull @Size(max = 60) String number);
}
