package cn.kexin.crm.web.shared;

import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.primefaces.PrimeFaces;
import org.primefaces.component.api.UIColumn;
import org.primefaces.component.datatable.DataTable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/**
 * The rows of a {@code crm:table}, read page by page from a facade. Page and order can be bound to view parameters, and
 * the browser's address follows them, so that Back and a copied link show the same rows.
 *
 * @param <T> the row's record
 */
public class LazyRows<T> extends LazyDataModel<T> {

    /** Rows on one page of a list. */
    public static final int PAGE_SIZE = 25;

    private static final long serialVersionUID = 1L;

    private final Source<T> source;
    private final Id<T> id;
    private long total = -1;
    private boolean more;
    private int page = 1;
    private String sort;

    /**
     * @param source one facade call that reads a page
     * @param id tells rows apart
     */
    public LazyRows(Source<T> source, Id<T> id) {
        this.source = source;
        this.id = id;
    }

    @Override
    public int count(Map<String, FilterMeta> filter) {
        return total < 0 ? Integer.MAX_VALUE : (int) total;
    }

    @Override
    public List<T> load(int first, int size, Map<String, SortMeta> order, Map<String, FilterMeta> filter) {
        sort = order.values().stream()
                .filter(SortMeta::isActive)
                .findFirst()
                .map(LazyRows::write)
                .orElse(null);
        page = first / size + 1;
        Page<T> found = source.load(new PageRequest(first, size, sort));
        total = found.total();
        more = found.more();
        setRowCount((int) total);
        PrimeFaces.Ajax ajax = PrimeFaces.current().ajax();
        ajax.addCallbackParam("page", page > 1 ? page : "");
        ajax.addCallbackParam("sort", sort == null ? "" : sort);
        return found.rows();
    }

    private static String write(SortMeta meta) {
        return meta.getOrder() == SortOrder.DESCENDING ? "-" + meta.getField() : meta.getField();
    }

    @Override
    public String getRowKey(T row) {
        return String.valueOf(id.of(row));
    }

    @Override
    public T getRowData(String rowKey) {
        List<T> loaded = getWrappedData();
        return loaded == null
                ? null
                : loaded.stream()
                        .filter(row -> getRowKey(row).equals(rowKey))
                        .findFirst()
                        .orElse(null);
    }

    /** @return whether there are more rows than were counted */
    public boolean isMore() {
        return more;
    }

    /** @return the page shown, from 1 */
    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(page, 1);
    }

    /** @return the order shown, as in {@link PageRequest#sort()} */
    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }

    public int getFirst() {
        return (page - 1) * PAGE_SIZE;
    }

    public int getPageLength() {
        return PAGE_SIZE;
    }

    /** @return the order to start with, for the table; none when the table shows no such column to sort by */
    public List<SortMeta> getSortBy() {
        if (sort == null || sort.isBlank()) {
            return List.of();
        }
        String field = sort.replaceFirst("^-", "");
        return isOffered(field)
                ? List.of(SortMeta.builder()
                        .field(field)
                        .order(sort.startsWith("-") ? SortOrder.DESCENDING : SortOrder.ASCENDING)
                        .build())
                : List.of();
    }

    private static boolean isOffered(String field) {
        FacesContext faces = FacesContext.getCurrentInstance();
        return !(UIComponent.getCurrentComponent(faces) instanceof DataTable table)
                || table.getColumns().stream()
                        .filter(UIColumn::isRendered)
                        .map(column -> SortMeta.of(faces, table.getClientId(faces), column))
                        .anyMatch(order -> order != null && field.equals(order.getField()));
    }

    /** Reads one page. */
    @FunctionalInterface
    public interface Source<T> extends Serializable {
        Page<T> load(PageRequest request);
    }

    /** Names a row. */
    @FunctionalInterface
    public interface Id<T> extends Serializable {
        Object of(T row);
    }
}
