package cn.kexin.crm.web.touch;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.ejb.touch.ContactFigureFacade;
import cn.kexin.crm.ejb.touch.CountedTouch;
import cn.kexin.crm.ejb.touch.FigureBy;
import cn.kexin.crm.ejb.touch.FigureFilter;
import cn.kexin.crm.ejb.touch.FigureRow;
import cn.kexin.crm.ejb.touch.QuietCustomer;
import cn.kexin.crm.web.shared.Formats;
import cn.kexin.crm.web.shared.LazyRows;
import cn.kexin.crm.web.shared.ListQuery;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.stream.Stream;

/** How often we are in touch with customers; each figure leads to the touches behind it. All of it is in the address. */
@Named
@ViewScoped
public class FiguresPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN_AT_FIRST = 30;

    @EJB
    private ContactFigureFacade figures;

    @Inject
    private Clock clock;

    private FigureBy by = FigureBy.PERSON;
    private LocalDate from;
    private LocalDate to;
    private String unit;
    private String person;
    private Long customerId;
    private Channel channel;
    private ValueClass valueClass;
    private final LazyRows<FigureRow> rows = new LazyRows<>(page -> figures.figures(by, filter(), page), FigureRow::id);
    private final LazyRows<CountedTouch> touches =
            new LazyRows<>(page -> figures.touches(filter(), page), CountedTouch::id);
    private final LazyRows<QuietCustomer> quiet =
            new LazyRows<>(page -> figures.quiet(unit, person, valueClass, page), QuietCustomer::id);

    /** The last days when the address names no period. */
    public void load() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.zone());
        to = to == null ? today : to;
        from = from == null || from.isAfter(to) ? to.minusDays(SHOWN_AT_FIRST - 1L) : from;
        if (from.plusDays(ContactFigureFacade.LONGEST_PERIOD).isBefore(to)) {
            from = to.minusDays(ContactFigureFacade.LONGEST_PERIOD);
        }
    }

    private FigureFilter filter() {
        return new FigureFilter(from, to, unit, person, customerId, channel);
    }

    /** @return the address of the touches of a row, for one channel or for all */
    public String rowsOf(FigureRow row, Channel of) {
        ListQuery query = getQuery().with("channel", of == null ? channel : of);
        return "touches.xhtml?"
                + switch (by) {
                    case PERSON -> query.with("person", row.subject().code());
                    case UNIT -> query.with("unit", row.subject().code());
                    case CUSTOMER -> query.with("customer", row.subject().id());
                };
    }

    /** @return what the page is limited to, for links to other views of the same */
    public ListQuery getQuery() {
        return ListQuery.empty()
                .with("from", from)
                .with("to", to)
                .with("unit", unit)
                .with("person", person)
                .with("customer", customerId)
                .with("channel", channel);
    }

    /** @return the address of the same figures for others */
    public String countedBy(FigureBy other) {
        return "figures.xhtml?" + getQuery().with("by", other);
    }

    public FigureBy[] getEveryBy() {
        return FigureBy.values();
    }

    public LazyRows<FigureRow> getRows() {
        return rows;
    }

    public LazyRows<CountedTouch> getTouches() {
        return touches;
    }

    public LazyRows<QuietCustomer> getQuiet() {
        return quiet;
    }

    public String getBy() {
        return by.name();
    }

    public void setBy(String name) {
        FigureBy named = named(FigureBy.values(), name);
        by = named == null ? FigureBy.PERSON : named;
    }

    public String getFrom() {
        return from == null ? null : from.toString();
    }

    public void setFrom(String text) {
        from = date(text);
    }

    public String getTo() {
        return to == null ? null : to.toString();
    }

    public void setTo(String text) {
        to = date(text);
    }

    /** What is no date is as if nothing had been said. */
    private static LocalDate date(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public Long getCustomerId() {
        return customerId;
    }

    public void setCustomerId(Long customerId) {
        this.customerId = customerId;
    }

    public String getChannel() {
        return channel == null ? null : channel.name();
    }

    public void setChannel(String name) {
        channel = named(Channel.values(), name);
    }

    public String getValueClass() {
        return valueClass == null ? null : valueClass.name();
    }

    public void setValueClass(String name) {
        valueClass = named(ValueClass.values(), name);
    }

    private static <E extends Enum<E>> E named(E[] all, String name) {
        return Stream.of(all)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
