package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.casework.EvidenceKind;
import java.io.Serializable;
import java.time.Instant;

/** A row of evidence as people read it; see {@link cn.kexin.crm.domain.casework.Evidence} for the meanings. */
public record EvidenceRow(
        long id,
        int seq,
        EvidenceKind kind,
        Instant occurredAt,
        Instant recordedAt,
        String actorName,
        String unitName,
        String personName,
        String stage,
        String fromStage,
        String fromUnitName,
        String fromPersonName,
        String subject,
        Boolean targetMet,
        Long calendarMinutes,
        Long workingMinutes,
        Integer correctsSeq,
        boolean excluded,
        String note,
        String actorUsername,
        String unitCode,
        String personUsername,
        String fromUnitCode,
        String fromPersonUsername)
        implements Serializable {}
