package cn.kexin.crm.ejb.emergency;

import cn.kexin.crm.domain.emergency.EmergencyState;
import java.io.Serializable;
import java.time.Instant;

/** An emergency of a case, in one line. */
public record EmergencyRow(
        long id, String plan, EmergencyState state, Instant startedAt, Instant acknowledgedAt, Instant closedAt)
        implements Serializable {}
