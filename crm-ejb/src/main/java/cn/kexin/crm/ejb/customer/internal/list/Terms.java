package cn.kexin.crm.ejb.customer.internal.list;

import cn.kexin.crm.ejb.customer.FilterFieldSource;
import cn.kexin.crm.ejb.shared.Conditions;

/** Keeps the values of a filter's conditions as parameters f0, f1 and so on of one query. */
final class Terms implements FilterFieldSource.Binding {

    private final Conditions query;
    private int next;

    Terms(Conditions query) {
        this.query = query;
    }

    @Override
    public String bind(Object value) {
        String name = name();
        query.with(name, value);
        return ":" + name;
    }

    /** @return a name that no parameter has yet */
    String name() {
        return "f" + next++;
    }

    Conditions query() {
        return query;
    }
}
