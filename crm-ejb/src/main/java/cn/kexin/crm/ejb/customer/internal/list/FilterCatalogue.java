package cn.kexin.crm.ejb.customer.internal.list;

import cn.kexin.crm.domain.customer.list.Condition;
import cn.kexin.crm.domain.customer.list.CustomerFields;
import cn.kexin.crm.domain.customer.list.FilterExpression;
import cn.kexin.crm.domain.customer.list.FilterField;
import cn.kexin.crm.domain.organisation.DataRight;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.customer.FilterFieldSource;
import cn.kexin.crm.ejb.organisation.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every field that customers can be filtered by, and who may. */
@ApplicationScoped
public class FilterCatalogue {

    @Inject
    @Any
    private Instance<FilterFieldSource> sources;

    /** @return the fields that the viewer may ask for somewhere, in the order in which they are offered */
    public List<FilterField> offered(Viewer viewer) {
        List<FilterField> fields = new ArrayList<>(CustomerFields.ALL);
        sources.forEach(source -> fields.addAll(source.fields()));
        return fields.stream().filter(field -> mayAsk(field, viewer)).toList();
    }

    /**
     * @return the field, when the condition makes sense and the viewer may ask it somewhere
     * @throws BusinessRuleException on the field {@code filter} otherwise
     */
    public FilterField check(Condition condition, Viewer viewer) {
        FilterField field = find(condition.field())
                .orElseThrow(() ->
                        BusinessRuleException.onField("filter", "list.error.field", String.valueOf(condition.field())));
        condition.check(field);
        if (!mayAsk(field, viewer)) {
            throw BusinessRuleException.onField("filter", "list.error.notForYou", condition.field());
        }
        return field;
    }

    /** As {@link #check(Condition, Viewer)}, for each condition. */
    public void check(FilterExpression filter, Viewer viewer) {
        filter.conditions().forEach(each -> check(each, viewer));
    }

    /** @return whether the filter asks for something that not everybody may read who sees the customer */
    public boolean asksFor(FilterExpression filter, DataRight right) {
        return filter.conditions()
                .flatMap(each -> find(each.field()).stream())
                .anyMatch(field -> field.guard() == right);
    }

    FilterFieldSource source(Condition condition) {
        for (FilterFieldSource source : sources) {
            if (source.fields().stream().anyMatch(field -> field.code().equals(condition.field()))) {
                return source;
            }
        }
        throw BusinessRuleException.onField("filter", "list.error.field", condition.field());
    }

    private Optional<FilterField> find(String code) {
        Optional<FilterField> own = CustomerFields.ALL.stream()
                .filter(field -> field.code().equals(code))
                .findFirst();
        if (own.isPresent()) {
            return own;
        }
        for (FilterFieldSource source : sources) {
            for (FilterField field : source.fields()) {
                if (field.code().equals(code)) {
                    return Optional.of(field);
                }
            }
        }
        return Optional.empty();
    }

    /** Telephone and e-mail of organisations are open to whoever sees them. */
    private static boolean mayAsk(FilterField field, Viewer viewer) {
        return field.guard() == null
                || field.isReach()
                || !viewer.scope(field.guard()).isEmpty();
    }
}
