package cn.kexin.crm.web.aftercare;

import cn.kexin.crm.domain.aftercare.WarrantyPart;
import cn.kexin.crm.ejb.aftercare.WarrantyFacade;
import cn.kexin.crm.ejb.aftercare.WarrantyFilter;
import cn.kexin.crm.ejb.aftercare.WarrantyMonth;
import cn.kexin.crm.ejb.aftercare.WarrantyRow;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.web.shared.LazyRows;
import cn.kexin.crm.web.shared.ListQuery;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is warranted to all customers, and what ends in the months to come. All of it is in the address. */
@Named
@ViewScoped
public class WarrantyList implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MONTHS = 12;

    @EJB
    private WarrantyFacade warranty;

    @Inject
    private CompanyDay day;

    private WarrantyPart part;
    private LocalDate on;
    private YearMonth month;
    private boolean every;
    private String serialNumber;
    private LocalDate today;
    private List<WarrantyMonth> calendar = List.of();
    private boolean counted;
    private final LazyRows<WarrantyRow> rows = new LazyRows<>(page -> warranty.list(filter(), page), WarrantyRow::id);

    public void load() {
        today = day.today();
        YearMonth first = YearMonth.from(today);
        calendar = IntStream.range(0, MONTHS)
                .mapToObj(after -> new WarrantyMonth(first.plusMonths(after), 0))
                .toList();
    }

    /** Counts what ends in each month; the list need not wait for it. */
    public void count() {
        calendar = warranty.calendar(
                new WarrantyFilter(null, null, null, part, null, null, null), YearMonth.from(today), MONTHS);
        counted = true;
    }

    /** What is covered today, unless a month, another day or everything is asked for. */
    private WarrantyFilter filter() {
        LocalDate covered = on != null ? on : every || month != null || serialNumber != null ? null : today;
        return new WarrantyFilter(
                null,
                null,
                covered,
                part,
                month == null ? null : month.atDay(1),
                month == null ? null : month.atEndOfMonth(),
                serialNumber);
    }

    public ListQuery getQuery() {
        return ListQuery.empty()
                .with("part", part)
                .with("on", on)
                .with("month", month)
                .with("all", every ? "true" : null)
                .with("serial", serialNumber);
    }

    /** @return the address of the same list for what ends in a month */
    public String ending(YearMonth wanted) {
        return "items.xhtml?"
                + getQuery().without("on").without("all").without("serial").with("month", wanted);
    }

    /** @return the address of the same list for a part; null for every part */
    public String ofPart(WarrantyPart wanted) {
        return "items.xhtml?" + getQuery().with("part", wanted);
    }

    /** @return the address of what is covered today */
    public String getCovered() {
        return "items.xhtml?"
                + getQuery().without("on").without("all").without("month").without("serial");
    }

    /** @return the address of everything that was ever warranted */
    public String getEverything() {
        return "items.xhtml?"
                + getQuery().without("on").without("month").without("serial").with("all", "true");
    }

    /** @return whether the list shows what is covered today */
    public boolean isToday() {
        return today.equals(filter().on());
    }

    /** @return whether the months say how much ends in them */
    public boolean isCounted() {
        return counted;
    }

    public List<WarrantyMonth> getCalendar() {
        return calendar;
    }

    /** @return the most that end in one of the months, for the length of bars; at least 1 */
    public long getMost() {
        return Math.max(
                1, calendar.stream().mapToLong(WarrantyMonth::items).max().orElse(1));
    }

    public LazyRows<WarrantyRow> getRows() {
        return rows;
    }

    public String getPart() {
        return part == null ? null : part.name();
    }

    /** @param name of a part; any other text means every part */
    public void setPart(String name) {
        part = Stream.of(WarrantyPart.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    public String getOn() {
        return on == null ? null : on.toString();
    }

    /** @param text a day; what is none is as if nothing had been said */
    public void setOn(String text) {
        try {
            on = text == null || text.length() != LocalDate.EPOCH.toString().length() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            on = null;
        }
    }

    public String getMonth() {
        return month == null ? null : month.toString();
    }

    /** @param text year and month; what is none is as if nothing had been said */
    public void setMonth(String text) {
        try {
            month = text == null || !text.matches("\\d{4}-\\d{2}") ? null : YearMonth.parse(text);
        } catch (DateTimeException e) {
            month = null;
        }
    }

    public boolean isEvery() {
        return every;
    }

    public void setEvery(boolean every) {
        this.every = every;
    }

    public String getSerialNumber() {
        return serialNumber;
    }

    public void setSerialNumber(String serialNumber) {
        this.serialNumber = serialNumber == null || serialNumber.isBlank() ? null : serialNumber.strip();
    }
}
