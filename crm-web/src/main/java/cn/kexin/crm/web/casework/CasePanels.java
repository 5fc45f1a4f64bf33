package cn.kexin.crm.web.casework;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;

/** The parts that features add to the page of a case. */
@Named
@ApplicationScoped
public class CasePanels {

    @Inject
    @Any
    private Instance<CasePanel> found;

    private List<String> pages;

    @PostConstruct
    void gather() {
        pages = found.stream()
                .sorted(Comparator.comparingInt(CasePanel::position))
                .map(CasePanel::page)
                .toList();
    }

    public List<String> getPages() {
        return pages;
    }
}
