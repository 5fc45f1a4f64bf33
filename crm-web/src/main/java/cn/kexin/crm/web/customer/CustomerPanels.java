package cn.kexin.crm.web.customer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;

/** The parts that features add to the page of a customer. */
@Named
@ApplicationScoped
public class CustomerPanels {

    @Inject
    @Any
    private Instance<CustomerPanel> found;

    private List<CustomerPanel> panels;

    @PostConstruct
    void gather() {
        panels = found.stream()
                .sorted(Comparator.comparingInt(CustomerPanel::position))
                .toList();
    }

    public List<String> getOwed() {
        return pages(CustomerPanel.Place.OWED);
    }

    public List<String> getAside() {
        return pages(CustomerPanel.Place.ASIDE);
    }

    /** @return the panels that are tabs */
    public List<CustomerPanel> getTabs() {
        return panels.stream()
                .filter(panel -> panel.place() == CustomerPanel.Place.TAB)
                .toList();
    }

    private List<String> pages(CustomerPanel.Place place) {
        return panels.stream()
                .filter(panel -> panel.place() == place)
                .map(CustomerPanel::page)
                .toList();
    }
}
