package cn.kexin.crm.web.customer;

import cn.kexin.crm.ejb.customer.BlockRow;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Who at the customer on the page wants to be left alone now. */
@Named
@RequestScoped
public class ConsentSign {

    @Inject
    private CustomerPage customer;

    private List<BlockRow> blocks;

    @PostConstruct
    void read() {
        blocks = customer.getCard().blocks().stream().filter(BlockRow::inForce).toList();
    }

    public List<BlockRow> getBlocks() {
        return blocks;
    }

    /** @return the wishes that cover a contact person, their own and those of the customer as a whole */
    public List<BlockRow> covering(long contactId) {
        return blocks.stream()
                .filter(each -> each.contact() == null || each.contact().id() == contactId)
                .toList();
    }
}
