package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.SourceChannel;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.LocalName;
import cn.kexin.crm.domain.shared.PlainLine;
import cn.kexin.crm.domain.shared.StaleVersionException;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;

/** 来源渠道: the ways in which customers come to the company. */
@Local
public interface SourceChannelFacade {

    /**
     * @return all of them in their order, with those that are retired; those not confirmed yet, which are words out of
     *     somebody's customer, only for the customer department
     */
    List<SourceRow> list();

    /**
     * @return the new channel's id
     * @throws BusinessRuleException when there is one of that name
     */
    long create(@NotNull @Valid SourceCommand command);

    /**
     * Changes what people call it; customers keep it. Whoever saves one that came in from outside confirms it.
     *
     * @param version the version the edit is based on
     * @throws StaleVersionException when somebody else was faster
     */
    void change(long id, long version, @NotNull @Valid SourceCommand command);

    /** @param place where it stands among the others */
    record SourceCommand(
            @NotBlank @Size(max = SourceChannel.LONGEST_LABEL) @PlainLine String nameZh,
            @NotBlank @Size(max = SourceChannel.LONGEST_LABEL) @PlainLine String nameEn,
            @Min(0) @Max(9999) int place,
            boolean retired)
            implements Serializable {}

    /**
     * @param name what customers hold, the same for ever
     * @param confirmed whether somebody has looked at it since it came in from outside
     */
    record SourceRow(long id, long version, String name, LocalName label, int place, boolean retired, boolean confirmed)
            implements Serializable {}
}
