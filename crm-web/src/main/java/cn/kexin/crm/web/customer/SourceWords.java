package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.shared.LocalName;
import cn.kexin.crm.ejb.customer.SourceChannelFacade;
import cn.kexin.crm.ejb.customer.SourceChannelFacade.SourceRow;
import cn.kexin.crm.web.shared.Formats;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** What source channels are called in the reader's language. */
@Named
@RequestScoped
public class SourceWords {

    @EJB
    private SourceChannelFacade channels;

    private List<SourceRow> rows;

    @PostConstruct
    void read() {
        rows = channels.list();
    }

    /** @return the label of the channel of that name; the name itself when there is none */
    public String label(String name) {
        return rows.stream()
                .filter(row -> row.name().equals(name))
                .map(row -> Formats.name(row.label()))
                .findFirst()
                .orElse(name);
    }

    /**
     * @param held what the customer has now, or null
     * @return what can be chosen: the channels in use, and what the customer has already
     */
    public List<SourceRow> offered(String held) {
        List<SourceRow> offered = new ArrayList<>(rows.stream()
                .filter(row -> !row.retired() && row.confirmed() || row.name().equals(held))
                .toList());
        if (held != null && rows.stream().noneMatch(row -> row.name().equals(held))) {
            offered.add(new SourceRow(0, 0, held, new LocalName(held, held), 0, false, false));
        }
        return offered;
    }
}
