package cn.kexin.crm.web.service;

import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.ejb.casework.ProcessFacade;
import cn.kexin.crm.ejb.customer.BlockRow;
import cn.kexin.crm.ejb.service.DeskAnswer;
import cn.kexin.crm.ejb.service.DeskFacade;
import cn.kexin.crm.ejb.service.DeskView;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/** The service desk: one box, and everything about the customer who calls. */
@Named
@ViewScoped
public class DeskPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What people call for before what accompanies projects for years: that has no kinds of matters. */
    private static final Comparator<ProcessModel> USUAL_FIRST = Comparator.comparing(
                    (ProcessModel type) -> !type.code().equals("SERVICE_REQUEST"))
            .thenComparing(type -> type.categories().isEmpty());

    @EJB
    private DeskFacade desk;

    @EJB
    private ProcessFacade processes;

    @Inject
    private DeskFinder finder;

    @Inject
    private DeskParts parts;

    @Inject
    private Messages messages;

    private Long customer;
    private Long contact;
    private String call;
    private DeskView view;
    private List<ReadyAnswer> answers = List.of();
    private List<OwedLine> owed = List.of();
    private List<InstalledLine> installed = List.of();
    private List<ProcessModel> types;

    /** Shows the customer of the address; a search with one answer leads to it. */
    public void load() throws IOException {
        if (customer != null) {
            show();
            return;
        }
        finder.search();
        if (finder.getHits().size() == 1) {
            FacesContext faces = FacesContext.getCurrentInstance();
            ExternalContext external = faces.getExternalContext();
            external.redirect(finder.path(finder.getHits().get(0)));
            faces.responseComplete();
        }
    }

    /** Reads what may be taken in, once the customer is shown. */
    public void readTypes() {
        types = processes.active().stream().sorted(USUAL_FIRST).toList();
    }

    private void show() {
        view = desk.open(customer);
        answers = parts.answers(view);
        owed = parts.owed(view);
        installed = InstalledLines.of(view);
        if (view.contacts().stream().noneMatch(each -> Long.valueOf(each.id()).equals(contact))) {
            contact = null;
        }
    }

    /** The customer was told; that is recorded as a touch. */
    public void answered(ReadyAnswer answer) {
        desk.answered(command(answer));
        messages.done("service.answered", answer.topic());
        show();
    }

    /** The customer asked whether it is under warranty. */
    public void answeredWarranty(InstalledLine line, String state) {
        answered(parts.warranty(line, state));
    }

    /** The customer was told; that is recorded as a matter settled at the first contact. */
    public void settled(ReadyAnswer answer, boolean confirmed) {
        desk.settled(command(answer), confirmed);
        messages.done(confirmed ? "service.confirmed" : "service.settled", answer.topic());
        show();
    }

    private DeskAnswer command(ReadyAnswer answer) {
        return new DeskAnswer(customer, contact, answer.topic(), answer.question(), answer.answer(), answer.product());
    }

    public DeskView getView() {
        return view;
    }

    /** @return who of them wants to be left alone now */
    public List<BlockRow> getBlocks() {
        return view.card().blocks().stream().filter(BlockRow::inForce).toList();
    }

    public List<ReadyAnswer> getAnswers() {
        return answers;
    }

    public List<OwedLine> getOwed() {
        return owed;
    }

    public List<InstalledLine> getInstalled() {
        return installed;
    }

    /** @return the case types in force; null until they have been read */
    public List<ProcessModel> getTypes() {
        return types;
    }

    public Long getCustomer() {
        return customer;
    }

    public void setCustomer(Long customer) {
        this.customer = customer;
    }

    /** @return who of the customer is calling, or null while that is not known */
    public Long getContact() {
        return contact;
    }

    public void setContact(Long contact) {
        this.contact = contact;
    }

    /** @return the number that the call comes from, or null */
    public String getCall() {
        return call;
    }

    public void setCall(String call) {
        this.call = call;
    }
}
