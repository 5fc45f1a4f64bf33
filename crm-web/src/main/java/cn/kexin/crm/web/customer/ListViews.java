package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.list.BuiltInView;
import cn.kexin.crm.domain.customer.list.FilterExpression;
import cn.kexin.crm.ejb.customer.ListViewFacade;
import cn.kexin.crm.ejb.customer.ListViewRow;
import cn.kexin.crm.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** The views of the list of customers that the reader has: the product's own, saved ones, and those that others share. */
@Named
@ViewScoped
public class ListViews implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private ListViewFacade facade;

    @Inject
    private Texts texts;

    private List<ListViewRow> saved;
    private String chosen;
    private boolean asked;

    /**
     * What a view shows.
     *
     * @param saved null for one of the product's own
     */
    record Content(String code, FilterExpression filter, String columns, String sort, ListViewRow saved)
            implements Serializable {}

    @PostConstruct
    void read() {
        saved = facade.list();
    }

    /** @return what a view shows; null when there is none of that code for the reader */
    Content find(String code) {
        return Stream.concat(
                        saved.stream()
                                .filter(view -> view.code().equals(code))
                                .map(view -> new Content(
                                        code,
                                        FilterExpression.parse(view.filter()),
                                        view.columns(),
                                        view.sort(),
                                        view)),
                        BuiltInView.of(code).stream()
                                .map(view -> new Content(code, view.filter(), null, view.sort(), null)))
                .findFirst()
                .orElse(null);
    }

    /** @return what people call the view of that code */
    public String name(String code) {
        return saved.stream()
                .filter(view -> view.code().equals(code))
                .map(ListViewRow::name)
                .findFirst()
                .orElseGet(() -> BuiltInView.of(code).map(texts::label).orElse(""));
    }

    public BuiltInView[] getBuiltIn() {
        return BuiltInView.values();
    }

    /** @return the reader's own */
    public List<ListViewRow> getMine() {
        return saved.stream().filter(ListViewRow::mine).toList();
    }

    /** @return those that others share with the reader */
    public List<ListViewRow> getShared() {
        return saved.stream().filter(view -> !view.mine()).toList();
    }

    /** @return code of the view with which the reader's list begins, or null */
    public String getChosen() {
        if (!asked) {
            chosen = facade.chosen();
            asked = true;
        }
        return chosen;
    }

    /** @return the address of a view as it is */
    public String address(String code) {
        return CustomerQuery.of(code);
    }
}
