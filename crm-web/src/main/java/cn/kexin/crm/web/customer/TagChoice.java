package cn.kexin.crm.web.customer;

import cn.kexin.crm.ejb.customer.TagFacade;
import cn.kexin.crm.ejb.customer.TagRow;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** The tags that can be given, read once for a request. */
@Named
@RequestScoped
public class TagChoice {

    @EJB
    private TagFacade tags;

    private List<TagRow> rows;

    @PostConstruct
    void read() {
        rows = tags.list();
    }

    public List<TagRow> getRows() {
        return rows;
    }

    public List<String> getNames() {
        return rows.stream().map(TagRow::name).toList();
    }
}
