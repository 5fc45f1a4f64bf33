package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.list.FilterField;
import cn.kexin.crm.domain.customer.list.FilterOperator;
import cn.kexin.crm.domain.customer.list.FilterType;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.organisation.DirectoryEntry;
import cn.kexin.crm.ejb.organisation.DirectoryFacade;
import cn.kexin.crm.ejb.reference.Division;
import cn.kexin.crm.ejb.reference.Divisions;
import cn.kexin.crm.ejb.reference.Industries;
import cn.kexin.crm.ejb.reference.Industry;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a condition compares with, as its inputs hold it. */
@Dependent
public class ConditionValues implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private DirectoryFacade directory;

    @Inject
    private Divisions divisions;

    @Inject
    private Industries industries;

    @EJB
    private CustomerFacade archive;

    private String text;
    private String second;
    private LocalDate from;
    private LocalDate until;
    private boolean me;
    private List<String> chosen = new ArrayList<>();
    private List<Ref> units = new ArrayList<>();
    private List<DirectoryEntry> people = new ArrayList<>();
    private List<Division> places = new ArrayList<>();
    private List<Industry> trades = new ArrayList<>();
    private List<Ref> customers = new ArrayList<>();

    /** @return which input takes the values */
    static String editor(FilterType type, FilterOperator operator) {
        if (operator.isBare()) {
            return "none";
        }
        return switch (type) {
            case WORDS -> "text";
            case TEXT -> operator.takesMany() ? "lines" : "text";
            case CHOICE, OPTION -> "choices";
            case FLAG -> "flag";
            case NUMBER, AMOUNT -> operator == FilterOperator.BETWEEN ? "numbers" : "number";
            case MOMENT, DATE -> timeEditor(operator);
            case UNIT -> "units";
            case PERSON -> "people";
            case TREE -> "tree";
            case NAMES -> "tags";
            case CUSTOMER -> "customers";
        };
    }

    private static String timeEditor(FilterOperator operator) {
        return switch (operator) {
            case LAST, NOT_LAST -> "days";
            case THIS -> "period";
            case BETWEEN -> "dates";
            default -> "date";
        };
    }

    /** Begins with what a condition on the field compares with now. */
    void begin(FilterField field, List<String> values) {
        text = values.isEmpty() ? null : values.get(0);
        second = values.size() > 1 ? values.get(1) : null;
        chosen = new ArrayList<>(values);
        me = values.contains(FilterType.ME);
        List<String> named =
                values.stream().filter(value -> !FilterType.ME.equals(value)).toList();
        units = field.type() == FilterType.UNIT ? found(named, directory::unit) : new ArrayList<>();
        people = field.type() == FilterType.PERSON ? found(named, directory::person) : new ArrayList<>();
        places = found(named, code -> divisions.find(code).orElse(null));
        trades = found(named, code -> industries.find(code).orElse(null));
        customers = field.type() == FilterType.CUSTOMER ? found(named, this::customer) : new ArrayList<>();
        from = field.type() == FilterType.MOMENT || field.type() == FilterType.DATE ? day(text) : null;
        until = from == null ? null : day(second);
        if (field.type() == FilterType.TEXT) {
            text = String.join("\n", values);
        }
    }

    /** @return null for a customer that is not there for the person */
    private Ref customer(String id) {
        try {
            CustomerRow row = archive.find(Long.parseLong(id));
            return new Ref(row.id(), row.number(), row.name());
        } catch (NotFoundException e) {
            return null;
        }
    }

    private static LocalDate day(String value) {
        return value != null && value.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(value) : null;
    }

    private static <T> List<T> found(List<String> values, Function<String, T> find) {
        return new ArrayList<>(
                values.stream().map(find).filter(Objects::nonNull).toList());
    }

    /** @return what the inputs hold, as a condition has it */
    List<String> of(FilterField field, FilterOperator operator) {
        return switch (editor(field.type(), operator)) {
            case "none" -> List.of();
            case "lines" ->
                text == null
                        ? List.of()
                        : text.lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .distinct()
                                .toList();
            case "choices", "tags" -> List.copyOf(chosen);
            case "numbers" -> given(text, second);
            case "date" -> given(from);
            case "dates" -> given(from, until);
            case "units" -> withMe(units.stream().map(Ref::code));
            case "people" -> withMe(people.stream().map(DirectoryEntry::username));
            case "tree" ->
                field.code().equals("division")
                        ? places.stream().map(Division::code).toList()
                        : trades.stream().map(Industry::code).toList();
            case "customers" ->
                customers.stream().map(each -> String.valueOf(each.id())).toList();
            default -> given(text);
        };
    }

    private List<String> withMe(Stream<String> named) {
        return Stream.concat(me ? Stream.of(FilterType.ME) : Stream.of(), named)
                .distinct()
                .toList();
    }

    private static List<String> given(Object... values) {
        return Stream.of(values)
                .filter(Objects::nonNull)
                .map(value -> value.toString().strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** @return the greater one of two numbers */
    public String getSecond() {
        return second;
    }

    public void setSecond(String second) {
        this.second = second;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    /** @return whether the reader or the reader's units are among them */
    public boolean isMe() {
        return me;
    }

    public void setMe(boolean me) {
        this.me = me;
    }

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(List<String> chosen) {
        this.chosen = copy(chosen);
    }

    public List<Ref> getUnits() {
        return units;
    }

    public void setUnits(List<Ref> units) {
        this.units = copy(units);
    }

    public List<DirectoryEntry> getPeople() {
        return people;
    }

    public void setPeople(List<DirectoryEntry> people) {
        this.people = copy(people);
    }

    public List<Division> getPlaces() {
        return places;
    }

    public void setPlaces(List<Division> places) {
        this.places = copy(places);
    }

    public List<Industry> getTrades() {
        return trades;
    }

    public void setTrades(List<Industry> trades) {
        this.trades = copy(trades);
    }

    public List<Ref> getCustomers() {
        return customers;
    }

    public void setCustomers(List<Ref> customers) {
        this.customers = copy(customers);
    }

    private static <T> List<T> copy(List<T> list) {
        return list == null ? new ArrayList<>() : new ArrayList<>(list);
    }
}
