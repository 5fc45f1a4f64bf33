package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.list.FilterExpression;
import cn.kexin.crm.ejb.customer.CustomerFilter;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the address of the customer list says. A view stands for its filter, order and columns; what the address says besides
 * goes before. Filters are written as {@link FilterExpression} does.
 */
public class CustomerQuery implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_TEXT = 100;

    private String view;
    private String text;
    private String filter;
    private String columns;

    /** @return the address's query for a view as it is */
    static String of(String view) {
        return "view=" + encode(view);
    }

    /** @return the address's query */
    public String write() {
        return write(filter, text, columns, null);
    }

    /** @return the address's query with another filter, on the first page */
    String with(FilterExpression other, String sort) {
        return write(other.toString(), text, columns, sort);
    }

    /** @return the address's query with other columns */
    String withColumns(String other, String sort) {
        return write(filter, text, other, sort);
    }

    private String write(String shownFilter, String shownText, String shownColumns, String sort) {
        boolean nothing = shownFilter != null && shownFilter.isEmpty();
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("view", nothing ? "all" : view);
        parameters.put("q", shownText);
        parameters.put("f", shownFilter);
        parameters.put("columns", shownColumns);
        parameters.put("sort", sort);
        return parameters.entrySet().stream()
                .filter(each -> each.getValue() != null && !each.getValue().isBlank())
                .map(each -> each.getKey() + "=" + encode(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** Leaves what an address may hold as it is, so that people can read it. */
    private static String encode(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8)
                .replace("%3A", ":")
                .replace("%2C", ",")
                .replace("%3B", ";")
                .replace("%7E", "~")
                .replace("%21", "!");
    }

    CustomerFilter filter(FilterExpression where) {
        return new CustomerFilter(text, where);
    }

    public String getView() {
        return view;
    }

    public void setView(String view) {
        this.view = view;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null || text.isBlank() ? null : text.substring(0, Math.min(LONGEST_TEXT, text.length()));
    }

    /** @return what goes before the filter of the view, or null */
    public String getFilter() {
        return filter;
    }

    public void setFilter(String filter) {
        this.filter = filter == null || filter.isBlank() ? null : filter;
    }

    /** @return what goes before the columns of the view, or null */
    public String getColumns() {
        return columns;
    }

    public void setColumns(String columns) {
        this.columns = columns == null || columns.isBlank() ? null : columns;
    }
}
