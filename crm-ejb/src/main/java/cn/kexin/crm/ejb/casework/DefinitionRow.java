package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.casework.DefinitionStatus;
import cn.kexin.crm.domain.shared.LocalName;
import java.io.Serializable;
import java.time.Instant;

/**
 * A revision in the list of definitions.
 *
 * @param openCases cases that still follow it and are not closed
 */
public record DefinitionRow(
        long id,
        long version,
        String code,
        int revision,
        LocalName label,
        DefinitionStatus status,
        Instant activatedAt,
        long openCases)
        implements Serializable {}
