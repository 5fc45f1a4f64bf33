package cn.kexin.crm.web.service;

import cn.kexin.crm.ejb.service.DeskFacade;
import cn.kexin.crm.ejb.service.DeskHit;
import cn.kexin.crm.web.shared.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Finds whom the desk speaks with while somebody types. */
@Named
@RequestScoped
public class DeskFinder {

    private static final int SUGGESTIONS = 6;
    private static final int HITS = 20;
    private static final int LONGEST = 100;

    @EJB
    private DeskFacade desk;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Texts texts;

    private String text;
    private List<DeskHit> hits = List.of();

    /** Reads the few best of each kind. */
    public void suggest() {
        ask(SUGGESTIONS);
    }

    /** Reads what the page lists. */
    public void search() {
        ask(HITS);
    }

    private void ask(int limit) {
        if (text != null && !text.isBlank()) {
            String asked = text.strip();
            hits = desk.find(asked.substring(0, Math.min(LONGEST, asked.length())), limit);
        }
    }

    public List<DeskHit> getHits() {
        return hits;
    }

    /** @return the address of the desk with that customer */
    public String path(DeskHit hit) {
        return request.getContextPath() + "/service/desk.xhtml?customer=" + hit.customerId()
                + (hit.contactId() == null ? "" : "&contact=" + hit.contactId());
    }

    /** @return what was found, where that is not the customer's name: by what, and what it was */
    public String reason(DeskHit hit) {
        if (hit.foundBy() == null) {
            return texts.of("service.hit." + hit.type());
        }
        String by = texts.label(hit.foundBy());
        return hit.matched() == null ? by : texts.of("common.search.reason", by, hit.matched());
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
