package cn.kexin.crm.web.casework;

import cn.kexin.crm.ejb.casework.CaseFilter;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.web.customer.CustomerPage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The open cases of the customer on the page, the most urgent first. */
@Named
@RequestScoped
public class CustomerCases {

    private static final int SHOWN = 6;

    @Inject
    private CustomerPage customer;

    @Inject
    private CaseLines lines;

    private List<CaseLine> rows;

    @PostConstruct
    void read() {
        rows = lines.page(CaseFilter.openOf(customer.getRow().id()), new PageRequest(0, SHOWN, "dueAt"))
                .rows();
    }

    public List<CaseLine> getRows() {
        return rows;
    }
}
