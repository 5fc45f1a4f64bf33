package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.domain.organisation.Role;
import java.io.Serializable;

/**
 * What is promised to customers of a value class.
 *
 * @param responseMinutes working minutes to the first answer
 * @param resolutionMinutes working minutes to the solution
 * @param contactEveryDays working days between two contacts
 */
public record ServiceStandardRow(
        long version,
        ValueClass valueClass,
        int responseMinutes,
        int resolutionMinutes,
        int contactEveryDays,
        Channel contactChannel,
        Role callerRole)
        implements Serializable {}
