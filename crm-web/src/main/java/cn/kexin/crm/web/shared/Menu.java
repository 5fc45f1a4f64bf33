package cn.kexin.crm.web.shared;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;

/** The places that the person who is looking may open. */
@Named
@RequestScoped
public class Menu {

    @Inject
    @Any
    private Instance<MenuContribution> contributions;

    @Inject
    private CurrentViewer viewer;

    private List<MenuItem> allowed;

    @PostConstruct
    void collect() {
        allowed = contributions.stream()
                .flatMap(contribution -> contribution.items().stream())
                .filter(this::mayOpen)
                .sorted(Comparator.comparingInt(MenuItem::position))
                .toList();
    }

    private boolean mayOpen(MenuItem item) {
        return item.roles().isEmpty() || viewer.get().has(item.roles().toArray(Role[]::new));
    }

    public List<MenuItem> getNavigation() {
        return at(MenuItem.Place.NAVIGATION);
    }

    public List<MenuItem> getAdministration() {
        return at(MenuItem.Place.ADMINISTRATION);
    }

    public List<MenuItem> getQuickCreate() {
        return at(MenuItem.Place.QUICK_CREATE);
    }

    private List<MenuItem> at(MenuItem.Place place) {
        return allowed.stream().filter(item -> item.place() == place).toList();
    }
}
