package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.list.Alternatives;
import cn.kexin.crm.domain.customer.list.BuiltInView;
import cn.kexin.crm.domain.customer.list.Condition;
import cn.kexin.crm.domain.customer.list.FilterExpression;
import cn.kexin.crm.domain.customer.list.FilterOperator;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.customer.CustomerFilter;
import cn.kexin.crm.ejb.customer.CustomerHistoryFacade;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.FilterFacade;
import cn.kexin.crm.ejb.customer.FilterTerms;
import cn.kexin.crm.ejb.customer.ListViewRow;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.web.shared.LazyRows;
import cn.kexin.crm.web.shared.Me;
import cn.kexin.crm.web.shared.Texts;
import cn.kexin.crm.web.shared.Ui;
import jakarta.ejb.EJB;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** The list of customers: opens with one's own for those who have some, and keeps view, filter, order and columns in the address. */
@Named
@ViewScoped
public class CustomerList implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private CustomerFacade customers;

    @EJB
    private CustomerHistoryFacade history;

    @EJB
    private FilterFacade filters;

    @Inject
    private FilterWords words;

    @Inject
    private ListViews views;

    @Inject
    private Texts texts;

    @Inject
    private Me me;

    @Inject
    private Ui ui;

    private final CustomerQuery query = new CustomerQuery();
    private final LazyRows<CustomerRow> rows = new LazyRows<>(this::read, CustomerRow::id);
    private List<CustomerRow> selected = List.of();
    private FilterExpression filter = FilterExpression.NONE;
    private List<FilterChip> chips = List.of();
    private String refusal;
    private ListViews.Content view;

    /** Chooses what to show first when the address says nothing, and tells what of an address cannot be shown. */
    public void load() {
        view = views.find(query.getView() == null ? first() : query.getView());
        if (view == null) {
            refusal = query.getView() == null ? null : texts.of("list.error.noSuchView");
            view = views.find(BuiltInView.ALL.code());
        }
        query.setView(view.code());
        if (rows.getSort() == null) {
            rows.setSort(view.sort());
        }
        try {
            filter = query.getFilter() == null ? view.filter() : FilterExpression.parse(query.getFilter());
            describe();
        } catch (BusinessRuleException e) {
            refusal = words.refusal(e);
        }
    }

    /** @return code of the view to begin with: what the reader chose, or one's own customers for those who have some */
    private String first() {
        if (query.getText() != null || query.getFilter() != null) {
            return BuiltInView.ALL.code();
        }
        boolean chosen = views.getChosen() != null && views.find(views.getChosen()) != null;
        return chosen ? views.getChosen() : (me.has(Role.Names.SALES) ? BuiltInView.MINE : BuiltInView.ALL).code();
    }

    private void describe() {
        chips = new ArrayList<>();
        if (filter.isEmpty()) {
            return;
        }
        FilterTerms terms = filters.names(filter);
        for (int place = 0; place < filter.all().size(); place++) {
            Alternatives part = filter.all().get(place);
            List<FilterChip.Word> shown = new ArrayList<>();
            for (int i = 0; i < part.conditions().size(); i++) {
                var condition = part.conditions().get(i);
                String text = words.of(condition, terms.fields().get(condition.field()), terms.names());
                shown.add(new FilterChip.Word(place, i, text, query.with(filter.without(place, i), rows.getSort())));
            }
            chips.add(new FilterChip(place, shown));
        }
    }

    private Page<CustomerRow> read(PageRequest request) {
        if (refusal != null) {
            return new Page<>(List.of(), 0);
        }
        Page<CustomerRow> page =
                customers.list(getShown(), new PageRequest(request.first(), request.size(), orderOf(request.sort())));
        if (!page.rows().isEmpty()) {
            history.listed(page.rows(), CustomerColumnChoice.read(getColumns()));
        }
        return page;
    }

    /** Names are in the order in which readers of the language look for them. */
    String orderOf(String sort) {
        boolean byName = sort != null && sort.matches("-?name");
        boolean chinese = ui.getLocale().getLanguage().equals(Locale.CHINESE.getLanguage());
        return byName && chinese ? sort.replace("name", CustomerFacade.BY_PINYIN) : sort;
    }

    /** Shows what the search field says, under an address of its own. */
    public void search() throws IOException {
        show(query.write());
    }

    /** Shows another filter, under an address of its own. */
    void show(FilterExpression other) throws IOException {
        show(query.with(other, rows.getSort()));
    }

    void show(String address) throws IOException {
        leaveFor("/customer/list.xhtml?" + address);
    }

    void leaveFor(String page) throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + page);
    }

    /** Opens the ticked customers side by side. */
    public String merge() {
        return "/customer/merge?faces-redirect=true&ids="
                + selected.stream().map(row -> Long.toString(row.id())).collect(Collectors.joining(","));
    }

    /** @return the address of the view as it is */
    public String getReset() {
        return CustomerQuery.of(query.getView());
    }

    /** @return the saved view that is shown, or null while it is one of the product's own */
    public ListViewRow getCurrent() {
        return view == null ? null : view.saved();
    }

    /** @return whether the list shows something else than the view has */
    public boolean isChanged() {
        return view != null
                && (query.getText() != null
                        || !filter.equals(view.filter())
                        || !Objects.equals(getColumns(), view.columns())
                        || !Objects.equals(rows.getSort(), view.sort()));
    }

    /** @return codes of the columns of the address, or else of the view; null for the usual ones */
    public String getColumns() {
        return query.getColumns() != null || view == null ? query.getColumns() : view.columns();
    }

    /** @return the filter with what the search field says, as a view keeps it */
    FilterExpression asShown() {
        return query.getText() == null ? filter : filter.and(Condition.of("text", FilterOperator.HAS, query.getText()));
    }

    /** @return which customers the list shows on all its pages */
    public CustomerFilter getShown() {
        return query.filter(filter);
    }

    /** @return the filter of the address, or else of the view */
    public FilterExpression getFilter() {
        return filter;
    }

    /** @return why the filter of the address cannot be shown, or null */
    public String getRefusal() {
        return refusal;
    }

    public List<FilterChip> getChips() {
        return chips;
    }

    /** @return whether anything but the view restricts the list */
    public boolean isNarrowed() {
        return query.getFilter() != null || query.getText() != null || refusal != null;
    }

    public CustomerQuery getQuery() {
        return query;
    }

    public LazyRows<CustomerRow> getRows() {
        return rows;
    }

    public List<CustomerRow> getSelected() {
        return selected;
    }

    public void setSelected(List<CustomerRow> selected) {
        this.selected = selected == null ? List.of() : selected;
    }
}
