package cn.kexin.crm.ejb.touch;

import cn.kexin.crm.domain.customer.Channel;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * Which contacts are counted.
 *
 * @param from first day, in the company's zone
 * @param to last day
 * @param unit code of the unit for which they count, or null
 * @param person sign-in name of who of us, or null
 * @param customerId with whom, or null
 * @param channel only this one, or null
 */
public record FigureFilter(
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @Size(max = 40) String unit,
        @Size(max = 60) String person,
        Long customerId,
        Channel channel)
        implements Serializable {}
