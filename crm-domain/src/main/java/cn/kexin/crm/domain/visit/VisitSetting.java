package cn.kexin.crm.domain.visit;

import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What is set for going to customers: how long the way from site to site takes, and what counts as being late. One row. */
@Entity
@Table(name = "visit_setting")
public class VisitSetting extends BaseEntity {

    private static final int MOST = 24 * 60;
    private static final int PROVINCE = 2;
    private static final int CITY = 4;
    private static final int COUNTY = 6;

    @Column(name = "district_minutes", nullable = false)
    private int districtMinutes;

    @Column(name = "city_minutes", nullable = false)
    private int cityMinutes;

    @Column(name = "province_minutes", nullable = false)
    private int provinceMinutes;

    @Column(name = "late_minutes", nullable = false)
    private int lateMinutes;

    protected VisitSetting() {}

    /**
     * @param betweenDistricts minutes from one district or county of a city to another
     * @param betweenCities minutes from one city of a province to another
     * @param betweenProvinces minutes from one province to another
     * @param late so many minutes after the agreed time we are still in time
     * @throws BusinessRuleException when one is negative, or longer than a day, or the longer way takes less
     */
    public void set(int betweenDistricts, int betweenCities, int betweenProvinces, int late) {
        boolean rising = betweenDistricts <= betweenCities && betweenCities <= betweenProvinces;
        if (betweenDistricts < 0 || late < 0 || betweenProvinces > MOST || late > MOST || !rising) {
            throw new BusinessRuleException("visit.error.setting", MOST);
        }
        districtMinutes = betweenDistricts;
        cityMinutes = betweenCities;
        provinceMinutes = betweenProvinces;
        lateMinutes = late;
    }

    /**
     * @param from statistical code of a division, see GB/T 2260; null when it is not known
     * @return how many minutes the way takes; 0 within a district and where a place is not known
     */
    public int wayBetween(String from, String to) {
        if (from == null || to == null || differ(from, to, PROVINCE)) {
            return from == null || to == null ? 0 : provinceMinutes;
        }
        if (differ(from, to, CITY)) {
            return cityMinutes;
        }
        return differ(from, to, COUNTY) ? districtMinutes : 0;
    }

    private static boolean differ(String one, String other, int digits) {
        int compared = Math.min(digits, Math.min(one.length(), other.length()));
        return !one.substring(0, compared).equals(other.substring(0, compared));
    }

    public int getDistrictMinutes() {
        return districtMinutes;
    }

    public int getCityMinutes() {
        return cityMinutes;
    }

    public int getProvinceMinutes() {
        return provinceMinutes;
    }

    public int getLateMinutes() {
        return lateMinutes;
    }
}
