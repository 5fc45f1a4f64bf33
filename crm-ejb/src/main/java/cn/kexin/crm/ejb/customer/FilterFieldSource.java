package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.list.Condition;
import cn.kexin.crm.domain.customer.list.FilterField;
import java.util.List;

/** Further fields that customers can be filtered by, such as those that the company has added. Each implementation is a bean. */
public interface FilterFieldSource {

    /** @return the fields, in the order in which they are offered; read without a statement for each */
    List<FilterField> fields();

    /**
     * @param condition on one of the fields, checked
     * @param alias the customer's alias in the query
     * @param bind keeps a value for the query and returns the name of its parameter, with the colon
     * @return the condition in JPQL
     */
    String condition(Condition condition, String alias, Binding bind);

    /** Keeps values for a query. */
    @FunctionalInterface
    interface Binding {
        /** @return how the query names the value, with the colon */
        String bind(Object value);
    }
}
