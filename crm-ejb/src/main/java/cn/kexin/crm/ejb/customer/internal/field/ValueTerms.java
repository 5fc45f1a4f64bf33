package cn.kexin.crm.ejb.customer.internal.field;

import cn.kexin.crm.domain.customer.field.CustomField;
import cn.kexin.crm.domain.customer.list.Condition;
import cn.kexin.crm.domain.customer.list.FilterPeriod;
import cn.kexin.crm.domain.customer.list.FilterType;
import cn.kexin.crm.ejb.customer.FilterFieldSource.Binding;
import cn.kexin.crm.ejb.customer.internal.list.NumberTerms;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Comparisons of one value {@code v} of a custom field. */
@ApplicationScoped
public class ValueTerms {

    private static final String PERSON = "column('person_id', v) in ";

    @Inject
    private CompanyDay day;

    @Inject
    private CurrentViewer viewer;

    /** @return what a value must be like, of denials what it must not be like; null when any value will do */
    String test(CustomField field, Condition condition, Binding bind) {
        if (condition.operator().isBare()) {
            return null;
        }
        return switch (field.getKind()) {
            case TEXT -> text(condition, bind);
            case NUMBER -> NumberTerms.compare("v.numberValue", condition, bind);
            case DATE -> date(condition, bind);
            case CHOICE, MULTI_CHOICE ->
                "column('option_id', v) in " + bind.bind(CustomFilterFields.options(field, condition.values()));
            case PERSON -> person(condition, bind);
            case CUSTOMER ->
                "column('linked_id', v) in "
                        + bind.bind(
                                condition.values().stream().map(Long::valueOf).toList());
        };
    }

    private static String text(Condition condition, Binding bind) {
        String first = condition.values().get(0).strip();
        return switch (condition.operator()) {
            case HAS -> "v.textKey like " + bind.bind(Conditions.containing(first)) + " escape '!'";
            case STARTS ->
                "v.textKey like " + bind.bind(Conditions.containing(first).substring(1)) + " escape '!'";
            default ->
                "v.textKey in "
                        + bind.bind(condition.values().stream()
                                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                                .toList());
        };
    }

    private String date(Condition condition, Binding bind) {
        String first = condition.values().get(0);
        return switch (condition.operator()) {
            case LAST, NOT_LAST -> {
                LocalDate today = day.today();
                yield between(today.minusDays(Long.parseLong(first)), today, bind);
            }
            case THIS -> {
                FilterPeriod period = FilterPeriod.valueOf(first);
                LocalDate last = period.firstDayAfter(day.today()).minusDays(1);
                yield between(period.firstDay(day.today()), last, bind);
            }
            case SINCE -> "v.dateValue >= " + bind.bind(LocalDate.parse(first));
            case BEFORE -> "v.dateValue < " + bind.bind(LocalDate.parse(first));
            default ->
                between(
                        LocalDate.parse(first),
                        LocalDate.parse(condition.values().get(1)),
                        bind);
        };
    }

    private static String between(LocalDate first, LocalDate last, Binding bind) {
        return "v.dateValue >= " + bind.bind(first) + " and v.dateValue <= " + bind.bind(last);
    }

    private String person(Condition condition, Binding bind) {
        List<String> names = condition.values().stream()
                .filter(each -> !each.equals(FilterType.ME))
                .toList();
        String named = PERSON + "(select p.id from Person p where p.username in "
                + bind.bind(names.isEmpty() ? List.of("-") : names) + ")";
        return names.size() == condition.values().size()
                ? named
                : named + " or " + PERSON + bind.bind(viewer.get().actingFor());
    }
}
