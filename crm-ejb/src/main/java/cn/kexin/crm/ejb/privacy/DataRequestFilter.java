package cn.kexin.crm.ejb.privacy;

import cn.kexin.crm.domain.privacy.DataRequestKind;
import cn.kexin.crm.domain.privacy.DataRequestState;
import java.util.Set;

/**
 * Which requests; what is null does not restrict.
 *
 * @param states empty for all
 */
public record DataRequestFilter(Set<DataRequestState> states, DataRequestKind kind, Long customerId) {}
