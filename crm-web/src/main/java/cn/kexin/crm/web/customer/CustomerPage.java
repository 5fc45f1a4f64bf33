package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.customer.ContactFacade;
import cn.kexin.crm.ejb.customer.ContactRow;
import cn.kexin.crm.ejb.customer.CustomerCard;
import cn.kexin.crm.ejb.customer.CustomerPageFacade;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.MergeFacade;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The page of a customer. */
@Named
@ViewScoped
public class CustomerPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int STEP = 20;
    private static final String OVERVIEW = "overview";
    private static final String CONTACTS = "contacts";
    private static final String FACTS = "facts";
    private static final Set<String> TABS = Set.of(OVERVIEW, CONTACTS, "profile", FACTS);

    @EJB
    private CustomerPageFacade pages;

    @EJB
    private ContactFacade contacts;

    @EJB
    private MergeFacade merges;

    @Inject
    private TouchPage touch;

    @Inject
    private CustomerPanels panels;

    private long id;
    private String tab = OVERVIEW;
    private Channel channel;
    private int shown = STEP;
    private CustomerCard card;
    private List<ContactRow> people = List.of();

    public void load() throws IOException {
        try {
            card = open();
        } catch (NotFoundException e) {
            openWinner(e);
            return;
        }
        if (CONTACTS.equals(tab)) {
            people = contacts.list(id);
        }
    }

    /** Reads what the open tab shows, and nothing of the others. */
    private CustomerCard open() {
        return switch (tab) {
            case OVERVIEW -> pages.overview(id, channel, new PageRequest(0, shown, null));
            case FACTS -> pages.facts(id);
            default -> pages.head(id);
        };
    }

    /** The address of a customer that was merged leads to the one it was merged into. */
    private void openWinner(NotFoundException missing) throws IOException {
        Long winner = merges.winnerOf(id);
        if (winner == null) {
            throw missing;
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext()
                .redirect(faces.getExternalContext().getRequestContextPath() + "/customer/view.xhtml?id=" + winner);
        faces.responseComplete();
    }

    /** Begins to log a touch in the dialog. */
    public void beginTouch() {
        touch.begin(id, card.row().number(), card.row().name());
    }

    public CustomerCard getCard() {
        return card;
    }

    /** @return the customer, as the parts of other features need it */
    public CustomerRow getRow() {
        return card.row();
    }

    public List<ContactRow> getPeople() {
        return people;
    }

    /** @return how many entries the page shows after “more”, or 0 when all are shown */
    public int getMore() {
        return card.overview().timeline().total() > shown ? Math.min(shown + STEP, PageRequest.LARGEST) : 0;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getTab() {
        return tab;
    }

    public void setTab(String tab) {
        boolean known = tab != null
                && (TABS.contains(tab)
                        || panels.getTabs().stream()
                                .anyMatch(panel -> panel.tab().equals(tab)));
        this.tab = known ? tab : OVERVIEW;
    }

    /** @return the name of the channel that the timeline is limited to, or null */
    public String getChannel() {
        return channel == null ? null : channel.name();
    }

    /** @param name of a channel; any other text means every channel */
    public void setChannel(String name) {
        channel = Stream.of(Channel.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    public int getShown() {
        return shown;
    }

    public void setShown(int shown) {
        this.shown = Math.max(STEP, Math.min(shown, PageRequest.LARGEST));
    }
}
