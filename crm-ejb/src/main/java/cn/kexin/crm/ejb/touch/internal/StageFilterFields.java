package cn.kexin.crm.ejb.touch.internal;

import cn.kexin.crm.domain.customer.list.Condition;
import cn.kexin.crm.domain.customer.list.FilterField;
import cn.kexin.crm.domain.customer.list.FilterType;
import cn.kexin.crm.ejb.customer.FilterFieldSource;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Customers for which a stage is proposed and waits for the viewer's decision, as a filter of lists. */
@ApplicationScoped
public class StageFilterFields implements FilterFieldSource {

    /** Its label is {@code customer.stageProposed}. */
    private static final String CODE = "stageProposed";

    @Inject
    private StageQueries queries;

    @Inject
    private CurrentViewer viewer;

    @Override
    public List<FilterField> fields() {
        return List.of(FilterField.of(CODE, FilterType.FLAG));
    }

    @Override
    public String condition(Condition condition, String alias, Binding bind) {
        String waits = queries.waiting(alias, viewer.get(), bind);
        return FilterType.YES.equals(condition.values().get(0)) ? waits : "not (" + waits + ")";
    }
}
