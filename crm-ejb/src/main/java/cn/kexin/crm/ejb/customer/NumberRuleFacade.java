package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.number.DatePart;
import cn.kexin.crm.domain.customer.number.NumberFormat;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.io.Serializable;

/** 编号规则: how new customers get their number. */
@Local
public interface NumberRuleFacade {

    NumberRuleRow find();

    /**
     * @return the number that the next customer of the caller's unit would get by that rule today; nothing is given away
     * @throws BusinessRuleException when numbers would come again
     */
    String preview(@NotNull @Valid NumberRuleCommand command);

    /**
     * Numbers given so far stay.
     *
     * @param version the version the edit is based on
     * @throws StaleVersionException when somebody else was faster
     * @throws BusinessRuleException when numbers would come again
     */
    void change(long version, @NotNull @Valid NumberRuleCommand command);

    /**
     * The rule as it is to be.
     *
     * @param withUnit whether numbers name the unit that answers for the customer, which then counts for itself
     * @param digits of the count at least
     * @param restart how often counting begins anew
     */
    record NumberRuleCommand(
            @NotNull @Pattern(regexp = NumberFormat.PREFIX, message = "{number.validation.prefix}") String prefix,
            @NotNull DatePart datePart,
            boolean withUnit,
            @Min(NumberFormat.FEWEST_DIGITS) @Max(NumberFormat.MOST_DIGITS) int digits,
            @NotNull DatePart restart)
            implements Serializable {}

    /** The rule in force. */
    record NumberRuleRow(long version, NumberRuleCommand rule) implements Serializable {}
}
