package cn.kexin.crm.ejb.visit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;

/**
 * What is set for going to customers.
 *
 * @param districtMinutes from one district or county of a city to another
 * @param cityMinutes from one city of a province to another
 * @param provinceMinutes from one province to another
 * @param lateMinutes so many minutes after the agreed time we are still in time
 */
public record VisitSettings(
        long version,
        @Min(0) @Max(1440) int districtMinutes,
        @Min(0) @Max(1440) int cityMinutes,
        @Min(0) @Max(1440) int provinceMinutes,
        @Min(0) @Max(1440) int lateMinutes)
        implements Serializable {}
