package cn.kexin.crm.web.knowledge;

import cn.kexin.crm.ejb.casework.CaseView;
import cn.kexin.crm.ejb.knowledge.KnowledgeFacade;
import cn.kexin.crm.ejb.knowledge.Suggestion;
import cn.kexin.crm.web.casework.CaseNote;
import cn.kexin.crm.web.casework.CasePage;
import cn.kexin.crm.web.casework.CasePanel;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** What the company knows to answer in the case on the page; one click takes it into the reply. */
@Named
@ViewScoped
public class CaseKnowledge implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Under which name the letter that is being written finds the text. */
    private static final String LETTER = "letter";

    @EJB
    private KnowledgeFacade knowledge;

    @Inject
    private CasePage page;

    @Inject
    private CaseNote note;

    private String text;
    private List<Suggestion> found;

    /** Looks for what answers to the words typed, or else to the case itself. */
    public void search() {
        CaseView view = page.getView();
        boolean typed = text != null && !text.isBlank();
        found = knowledge.suggest(
                view.row().type(),
                typed ? null : view.product(),
                typed ? text.strip() : view.row().subject());
    }

    /** Takes an answer into the first answer to the customer, or into a note once that has been given. */
    public void take(Suggestion suggestion) {
        boolean unanswered =
                page.getView().respondedAt() == null && page.getView().workable();
        note.begin(unanswered, knowledge.use(suggestion.id(), page.getId()));
    }

    /** Takes an answer into a letter to the customer. */
    public String write(Suggestion suggestion) {
        CaseView view = page.getView();
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .getFlash()
                .put(LETTER, knowledge.use(suggestion.id(), page.getId()));
        return "/mail/write?faces-redirect=true&customer=" + view.row().customerId() + "&case="
                + view.row().id() + (view.contactId() == null ? "" : "&contact=" + view.contactId());
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** @return what was found, the best first; null before anything was looked for, which happens once the page is there */
    public List<Suggestion> getFound() {
        return found;
    }

    /** Its place among the facts of a case. */
    @ApplicationScoped
    public static class Panel implements CasePanel {

        @Override
        public int position() {
            return 40;
        }

        @Override
        public String page() {
            return "/WEB-INF/knowledge/case-panel.xhtml";
        }
    }
}
