package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.casework.policy.PolicyStep;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.domain.shared.LocalName;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A service policy in force. Of its scope, null stands for all.
 *
 * @param caseType code of the definition
 * @param typeName its name; null for all types, and for one that is not in force any more
 * @param responseMinutes working minutes, or null
 * @param resolutionMinutes working minutes, or null
 * @param wordMinutes working minutes from one word to the customer to the next, or null
 * @param wordChannel by which way they are told, or null
 * @param steps by promise and time
 */
public record ServicePolicyRow(
        long id,
        long version,
        ValueClass valueClass,
        String caseType,
        LocalName typeName,
        Priority priority,
        Integer responseMinutes,
        Integer resolutionMinutes,
        Integer wordMinutes,
        Channel wordChannel,
        List<PolicyStep> steps,
        Instant decidedAt,
        String decidedBy)
        implements Serializable {}
