package cn.kexin.crm.domain.aftercare;

import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.MonthDay;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;

/**
 * When heating and cooling seasons are in a division; the smallest division that has a rule decides, and {@link #COUNTRY}
 * where none has. Cities with central heating set their heating season by local regulation (北京 11-15 to 03-15, 哈尔滨 10-20
 * to 04-20); the customer department keeps the table.
 *
 * <p>Where there is no central heating (most of the country south of 秦岭 and 淮河) no heating season is set by anybody: a
 * system there is built for cooling, and cooling seasons are counted unless an item says otherwise. Cooling seasons are set
 * by nobody either; shipped is the period by which cooling is commonly calculated (15 June to 31 August), a longer one for
 * the hot south, and for single heating the usual heating period (1 December to the end of February). What is shipped is a
 * start: it is to be checked against the notices of the cities where the company builds.
 *
 * <p>What was counted stays: a later change of the table does not move the end of an item until the item itself is changed.
 */
@Entity
@Table(name = "season_rule")
public class SeasonRule extends BaseEntity {

    /** Stands for the whole country where a division's code is asked for. */
    public static final String COUNTRY = "00";

    @Column(name = "division_code", nullable = false, length = 6, updatable = false)
    private String divisionCode;

    @Column(name = "central_heating", nullable = false)
    private boolean centralHeating;

    @Column(name = "heating_begins", nullable = false)
    private MonthDay heatingBegins;

    @Column(name = "heating_ends", nullable = false)
    private MonthDay heatingEnds;

    @Column(name = "cooling_begins", nullable = false)
    private MonthDay coolingBegins;

    @Column(name = "cooling_ends", nullable = false)
    private MonthDay coolingEnds;

    protected SeasonRule() {}

    /** @param divisionCode two, four or six digits, or {@link #COUNTRY} */
    public SeasonRule(String divisionCode) {
        this.divisionCode = Objects.requireNonNull(divisionCode);
    }

    /** @throws BusinessRuleException when a season would have no days but one */
    public void declare(boolean isCentrallyHeated, YearlySeason heating, YearlySeason cooling) {
        requireDays("heatingEnds", heating);
        requireDays("coolingEnds", cooling);
        centralHeating = isCentrallyHeated;
        heatingBegins = heating.begins();
        heatingEnds = heating.ends();
        coolingBegins = cooling.begins();
        coolingEnds = cooling.ends();
    }

    private static void requireDays(String field, YearlySeason season) {
        if (season.begins().equals(season.ends())) {
            throw BusinessRuleException.onField(field, "aftercare.error.seasonEmpty");
        }
    }

    /** @return the rule of the smallest of the divisions that hold this one; the rules must include that of the country */
    public static SeasonRule of(Collection<SeasonRule> rules, String divisionCode) {
        return rules.stream()
                .filter(rule -> rule.covers(divisionCode))
                .max(Comparator.comparingInt(SeasonRule::size))
                .orElseThrow(() -> new IllegalStateException("no season rule for the country"));
    }

    private boolean covers(String code) {
        return isCountry() || code != null && code.startsWith(divisionCode);
    }

    private int size() {
        return isCountry() ? 0 : divisionCode.length();
    }

    /** @return whether it holds where no other does */
    public boolean isCountry() {
        return COUNTRY.equals(divisionCode);
    }

    /** @return the seasons counted here when an item does not say which */
    public SeasonKind usual() {
        return centralHeating ? SeasonKind.HEATING : SeasonKind.COOLING;
    }

    public YearlySeason season(SeasonKind kind) {
        return kind == SeasonKind.HEATING
                ? new YearlySeason(heatingBegins, heatingEnds)
                : new YearlySeason(coolingBegins, coolingEnds);
    }

    public String getDivisionCode() {
        return divisionCode;
    }

    public boolean isCentralHeating() {
        return centralHeating;
    }
}
