package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.ejb.attachment.AttachmentFacade;
import cn.kexin.crm.ejb.attachment.AttachmentRow;
import cn.kexin.crm.ejb.customer.BlockRow;
import cn.kexin.crm.ejb.customer.ConsentFacade;
import cn.kexin.crm.ejb.customer.ConsentRow;
import cn.kexin.crm.ejb.customer.ContactStanding;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.web.shared.LazyRows;
import cn.kexin.crm.web.shared.Messages;
import cn.kexin.crm.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** What the customer on the page and its people said about being approached. */
@Named
@ViewScoped
public class ConsentTab implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final PageRequest FILES = new PageRequest(0, 50, null);

    @EJB
    private ConsentFacade consents;

    @EJB
    private AttachmentFacade attachments;

    @Inject
    private CustomerPage customer;

    @Inject
    private Messages messages;

    @Inject
    private Texts texts;

    private final LazyRows<ConsentRow> history =
            new LazyRows<>(page -> consents.history(customer.getId(), page), ConsentRow::id);
    private List<ContactStanding> standings;
    private ConsentForm form;
    private List<AttachmentRow> files = List.of();
    private BlockForm blockForm = new BlockForm();
    private BlockRow lifted;
    private String liftReason;

    @PostConstruct
    void read() {
        standings = consents.standings(customer.getId());
    }

    /** Begins to write down what somebody said. */
    public void begin(ContactStanding standing) {
        boolean whole = standing.contact() == null;
        form = new ConsentForm(
                whole ? null : standing.contact().id(),
                whole ? texts.of("consent.customer") : standing.contact().name());
        files = attachments.list(Customer.TYPE, customer.getId(), FILES).rows();
    }

    public String record() {
        consents.record(customer.getId(), form.toCommand());
        return here("consent.recorded");
    }

    /** Begins to write down that somebody wants to be left alone. */
    public void beginBlock() {
        blockForm = new BlockForm();
    }

    public String block() {
        consents.block(customer.getId(), blockForm.toCommand());
        return here("consent.blocked");
    }

    public void beginLift(BlockRow block) {
        lifted = block;
        liftReason = null;
    }

    public String lift() {
        consents.lift(customer.getId(), lifted.id(), lifted.version(), liftReason);
        return here("consent.lifted");
    }

    private String here(String done) {
        messages.done(done);
        return "/customer/view?faces-redirect=true&id=" + customer.getId() + "&tab=" + ConsentPanel.TAB;
    }

    public List<ContactStanding> getStandings() {
        return standings;
    }

    /** @return the people alone, for whom a wish can be written down */
    public List<ContactStanding> getPeople() {
        return standings.stream().filter(each -> each.contact() != null).toList();
    }

    public LazyRows<ConsentRow> getHistory() {
        return history;
    }

    /** @return what is being written down, or null */
    public ConsentForm getForm() {
        return form;
    }

    public List<AttachmentRow> getFiles() {
        return files;
    }

    public BlockForm getBlockForm() {
        return blockForm;
    }

    /** @return the wish being lifted, or null */
    public BlockRow getLifted() {
        return lifted;
    }

    public String getLiftReason() {
        return liftReason;
    }

    public void setLiftReason(String liftReason) {
        this.liftReason = liftReason;
    }
}
