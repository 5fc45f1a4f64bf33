package cn.kexin.crm.web.emergency;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.emergency.EmergencyState;
import cn.kexin.crm.domain.remedy.ActionKind;
import cn.kexin.crm.ejb.emergency.EmergencyFacade;
import cn.kexin.crm.ejb.emergency.EmergencyReviewFacade;
import cn.kexin.crm.ejb.emergency.EmergencyView;
import cn.kexin.crm.web.remedy.ActionForm;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** An emergency on the phone of whoever is called: one button says that it is in their hands. */
@Named
@ViewScoped
public class EmergencyPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private EmergencyFacade emergencies;

    @EJB
    private EmergencyReviewFacade reviews;

    @Inject
    private Messages messages;

    private long id;
    private EmergencyView view;
    private Long chosen;
    private String result;
    private String note;
    private String told;
    private Channel channel = Channel.PHONE;
    private ActionForm action = new ActionForm();
    private String well;
    private String badly;

    public void load() {
        view = emergencies.find(id);
        told = view.plan().customerText();
        well = view.wentWell();
        badly = view.wentBadly();
    }

    public String acknowledge() {
        emergencies.acknowledge(id);
        messages.done("emergency.acknowledged");
        return self();
    }

    public String write() {
        emergencies.note(id, note);
        return self();
    }

    public String tell() {
        messages.done("emergency.told.done", emergencies.customerTold(id, channel, told));
        return self();
    }

    public String see(long dutyId) {
        emergencies.acknowledgeDuty(id, dutyId);
        return self();
    }

    /** Remembers which duty is to be done. */
    public void choose(long dutyId) {
        chosen = dutyId;
        result = null;
    }

    public String complete() {
        emergencies.completeDuty(id, chosen, result);
        messages.done("casework.duty.completed");
        return self();
    }

    public String end() {
        reviews.end(id, view.version());
        return self();
    }

    public String review() {
        reviews.review(id, view.version(), well, badly);
        messages.done("common.saved");
        return self();
    }

    public String improve() {
        reviews.improve(id, view.version(), action.toCommand());
        messages.done("common.saved");
        return self();
    }

    public String close() {
        reviews.close(id, view.version());
        return self();
    }

    private String self() {
        return "/emergency/view?faces-redirect=true&id=" + id;
    }

    /** @return tone of the chip that names the state */
    public static String tone(EmergencyState state) {
        return switch (state) {
            case CALLING -> "warn";
            case ACKNOWLEDGED -> "ok";
            case UNANSWERED -> "bad";
            case ENDED -> "pause";
            case CLOSED -> "";
        };
    }

    public String getTone() {
        return tone(view.state());
    }

    public EmergencyView getView() {
        return view;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public ActionForm getAction() {
        return action;
    }

    public ActionKind[] getKinds() {
        return ActionKind.values();
    }

    public Channel[] getChannels() {
        return Channel.values();
    }

    public Channel getChannel() {
        return channel;
    }

    public void setChannel(Channel channel) {
        this.channel = channel;
    }

    public String getResult() {
        return result;
    }

    public void setResult(String result) {
        this.result = result;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getTold() {
        return told;
    }

    public void setTold(String told) {
        this.told = told;
    }

    public String getWell() {
        return well;
    }

    public void setWell(String well) {
        this.well = well;
    }

    public String getBadly() {
        return badly;
    }

    public void setBadly(String badly) {
        this.badly = badly;
    }
}
