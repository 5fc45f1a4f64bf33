package cn.kexin.crm.domain.aftercare;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.time.LocalDate;

/**
 * What decides how long a part of a building is warranted (建设工程质量管理条例 art. 40). The warranty begins with the day on
 * which the works were accepted (竣工验收合格之日); a contract may lengthen the minimum of the law, never shorten it.
 *
 * <p>Periods end as civil law counts them (民法典 arts. 200–203): the day of acceptance is not counted, the last day is the
 * one of the same date, and the last of the month where the month has no such date, so that two years from 29 February 2024
 * end with 28 February 2026. When that last day is a day of rest is not known years ahead; {@link WarrantyCover} takes it
 * into account (art. 203) when a fault is reported.
 *
 * <p>Two heating or cooling seasons (art. 40 (1) no. 3) are the next two <em>whole</em> seasons of the place, see {@link
 * YearlySeason#lastDayOfWhole}. Where there is no central heating, cooling seasons are counted: see {@link SeasonRule}.
 *
 * @param designLifeYears 合理使用年限 of the design documents; decides for foundation and main structure, and is a fact about
 *     the building otherwise
 * @param season the seasons of the place; only asked for heating and cooling
 * @param agreedUntil the last day by contract, or null
 */
public record WarrantyFacts(
        WarrantyPart part, LocalDate acceptedOn, Integer designLifeYears, YearlySeason season, LocalDate agreedUntil) {

    /** A temporary structure, by GB 50068-2018 table 3.3.3. */
    public static final int SHORTEST_DESIGN_LIFE = 5;

    /** The sea crossing of Hong Kong, Zhuhai and Macao was designed for so long; GB 50068 itself goes to 100. */
    public static final int LONGEST_DESIGN_LIFE = 120;

    /** Before it there were no such works to warrant; guards against slips of the keyboard. */
    public static final LocalDate EARLIEST_ACCEPTANCE = LocalDate.of(1950, 1, 1);

    private static final int SEASONS = 2;

    /** The longest that a contract may bind, in years after acceptance; guards against slips of the keyboard. */
    private static final int LONGEST_AGREED = 200;

    /**
     * @param today the company's date, which the acceptance must not lie behind
     * @throws BusinessRuleException on the field that is missing or does not fit
     */
    public WarrantyTerm term(LocalDate today) {
        checkAcceptance(today);
        checkDesignLife();
        LocalDate statutory = statutoryUntil();
        if (agreedUntil == null && statutory == null) {
            throw BusinessRuleException.onField("agreedUntil", "aftercare.error.agreedMissing", part.article());
        }
        checkAgreed(statutory);
        boolean longer = agreedUntil != null && (statutory == null || agreedUntil.isAfter(statutory));
        return new WarrantyTerm(
                acceptedOn,
                longer ? agreedUntil : statutory,
                statutory,
                longer ? WarrantyBasis.AGREED : WarrantyBasis.STATUTORY);
    }

    private void checkAcceptance(LocalDate today) {
        if (acceptedOn.isAfter(today) || acceptedOn.isBefore(EARLIEST_ACCEPTANCE)) {
            throw BusinessRuleException.onField("acceptedOn", "aftercare.error.acceptedOn", EARLIEST_ACCEPTANCE, today);
        }
    }

    private void checkDesignLife() {
        if (designLifeYears == null) {
            if (part == WarrantyPart.FOUNDATION_STRUCTURE) {
                throw BusinessRuleException.onField(
                        "designLifeYears", "aftercare.error.designLifeMissing", part.article());
            }
        } else if (designLifeYears < SHORTEST_DESIGN_LIFE || designLifeYears > LONGEST_DESIGN_LIFE) {
            throw BusinessRuleException.onField(
                    "designLifeYears", "aftercare.error.designLifeBounds", SHORTEST_DESIGN_LIFE, LONGEST_DESIGN_LIFE);
        }
    }

    private void checkAgreed(LocalDate statutory) {
        if (agreedUntil == null) {
            return;
        }
        if (statutory != null && agreedUntil.isBefore(statutory)) {
            throw BusinessRuleException.onField(
                    "agreedUntil", "aftercare.error.agreedTooShort", part, statutory, part.article());
        }
        if (agreedUntil.isBefore(acceptedOn) || agreedUntil.isAfter(acceptedOn.plusYears(LONGEST_AGREED))) {
            throw BusinessRuleException.onField(
                    "agreedUntil", "aftercare.error.agreedBounds", acceptedOn, LONGEST_AGREED);
        }
    }

    /** @return the last day of the statutory minimum, or null where there is none */
    private LocalDate statutoryUntil() {
        return switch (part) {
            case FOUNDATION_STRUCTURE -> years(designLifeYears);
            case HEATING_COOLING -> season.lastDayOfWhole(SEASONS, acceptedOn);
            case OTHER -> null;
            default -> years(part.years());
        };
    }

    /** The last day of a period of years by 民法典 art. 202, which the library counts alike. */
    private LocalDate years(int count) {
        return acceptedOn.plusYears(count);
    }
}
