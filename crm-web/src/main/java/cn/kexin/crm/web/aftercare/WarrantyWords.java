package cn.kexin.crm.web.aftercare;

import cn.kexin.crm.domain.aftercare.SeasonKind;
import cn.kexin.crm.domain.aftercare.WarrantyBasis;
import cn.kexin.crm.domain.aftercare.WarrantyPart;
import cn.kexin.crm.domain.aftercare.YearlySeason;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.aftercare.WarrantyPreview;
import cn.kexin.crm.ejb.aftercare.WarrantyRow;
import cn.kexin.crm.ejb.customer.CustomerRights;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.web.shared.Formats;
import cn.kexin.crm.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Warranties in the reader's words. */
@Named
@RequestScoped
public class WarrantyWords {

    /** An end so near is pointed out. */
    private static final int SOON_DAYS = 90;

    private static final Role[] WRITERS = {Role.SALES, Role.SALES_DIRECTOR, Role.SERVICE, Role.DEPT_HEAD};

    /** With those who write and keep, who may read money. */
    private static final Role[] READERS = {
        Role.SALES,
        Role.SALES_DIRECTOR,
        Role.SERVICE,
        Role.DEPT_HEAD,
        Role.CUSTOMER_DEPT,
        Role.FUNCTIONAL,
        Role.PROJECT_TEAM,
        Role.EXECUTIVE
    };

    private static final Role[] ACCOUNTABLE = {
        Role.CUSTOMER_DEPT, Role.FUNCTIONAL, Role.PROJECT_TEAM, Role.DEPT_HEAD, Role.EXECUTIVE, Role.SALES_DIRECTOR
    };

    private static final Role[] KEEPERS = {Role.CUSTOMER_DEPT, Role.FUNCTIONAL, Role.PROJECT_TEAM};

    @Inject
    private Texts texts;

    @Inject
    private CompanyDay day;

    @Inject
    private CurrentViewer viewer;

    private LocalDate today;

    @PostConstruct
    void read() {
        today = day.today();
    }

    /** @return whether to offer the reader to say what is warranted to a customer */
    public boolean mayTell(CustomerRights rights) {
        return rights.edit() && viewer.get().has(WRITERS) || viewer.get().has(KEEPERS);
    }

    /** @return whether the reader reads what claims cost */
    public boolean isReadsCosts() {
        return viewer.get().has(ACCOUNTABLE);
    }

    /** @return whether the reader works with retention money at all */
    public boolean isReadsMoney() {
        return viewer.get().has(READERS);
    }

    public WarrantyPart[] getParts() {
        return WarrantyPart.values();
    }

    public SeasonKind[] getSeasons() {
        return SeasonKind.values();
    }

    public String tone(WarrantyRow row) {
        return !row.covers(today) ? "" : left(row) <= SOON_DAYS ? "warn" : "ok";
    }

    public String icon(WarrantyRow row) {
        return row.covers(today) ? left(row) <= SOON_DAYS ? "pi-clock" : "pi-check" : "pi-times";
    }

    /** @return whether it is covered today, and for how many days where these are few */
    public String state(WarrantyRow row) {
        if (!row.covers(today)) {
            return texts.of("aftercare.state.over");
        }
        return left(row) <= SOON_DAYS
                ? texts.of("aftercare.state.soon", left(row))
                : texts.of("aftercare.state.covered");
    }

    private long left(WarrantyRow row) {
        return ChronoUnit.DAYS.between(today, row.endsOn());
    }

    /** @return why it ends when it does */
    public String reason(WarrantyRow row) {
        return row.basis() == WarrantyBasis.AGREED
                ? agreed(row.statutoryUntil(), row.part())
                : statutory(row.part(), row.designLifeYears(), row.season(), null);
    }

    /** @return why it would end when it would */
    public String reason(WarrantyPreview preview, WarrantyPart part, Integer designLifeYears) {
        return preview.term().basis() == WarrantyBasis.AGREED
                ? agreed(preview.term().statutoryUntil(), part)
                : statutory(part, designLifeYears, preview.season(), preview.counted());
    }

    private String agreed(LocalDate statutory, WarrantyPart part) {
        return statutory == null
                ? texts.of("aftercare.reason.agreedAlone", part.article())
                : texts.of("aftercare.reason.agreed", statutory, part.article());
    }

    private String statutory(WarrantyPart part, Integer life, SeasonKind season, YearlySeason counted) {
        return switch (part) {
            case FOUNDATION_STRUCTURE -> texts.of("aftercare.reason.designLife", life, part.article());
            case HEATING_COOLING ->
                counted == null
                        ? texts.of("aftercare.reason.seasons", season, part.article())
                        : texts.of(
                                "aftercare.reason.seasonsCounted",
                                season,
                                date(counted.begins()),
                                date(counted.ends()),
                                part.article());
            case ROOF_WATERPROOFING -> texts.of("aftercare.reason.fiveYears", part.article());
            default -> texts.of("aftercare.reason.twoYears", part.article());
        };
    }

    private static String date(MonthDay date) {
        return DateTimeFormatter.ofPattern("MM-dd").format(date);
    }

    /** @return the month as people of the reader's language write it */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern(texts.of("aftercare.month.pattern"), Formats.language())
                .format(month);
    }
}
