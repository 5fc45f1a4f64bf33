package cn.kexin.crm.ejb.aftercare;

import cn.kexin.crm.domain.aftercare.YearlySeason;
import java.io.Serializable;

/**
 * When heating and cooling seasons are in a division.
 *
 * @param divisionCode 00 for the country, where no other rule holds
 * @param centralHeating whether heating seasons are counted there unless an item says otherwise
 */
public record SeasonRow(
        long id,
        long version,
        String divisionCode,
        boolean country,
        boolean centralHeating,
        YearlySeason heating,
        YearlySeason cooling)
        implements Serializable {}
