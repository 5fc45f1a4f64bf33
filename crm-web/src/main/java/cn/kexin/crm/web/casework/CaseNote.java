package cn.kexin.crm.web.casework;

import cn.kexin.crm.ejb.casework.CaseworkFacade;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Writes something down beside the case on the page: a note, or what the customer was answered first. */
@Named
@ViewScoped
public class CaseNote implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private CaseworkFacade casework;

    @Inject
    private CasePage page;

    private boolean answer;
    private String text;

    /** A note is to be written. */
    public void chooseNote() {
        answer = false;
    }

    /** The first answer to the customer is to be recorded. */
    public void chooseAnswer() {
        answer = true;
    }

    /** Something is to be written down of which the words are there already. */
    public void begin(boolean isAnswer, String words) {
        answer = isAnswer;
        text = words;
    }

    public void submit() {
        if (answer) {
            page.doing(seen -> casework.respond(page.getId(), seen.row().version(), text), "casework.case.answered");
        } else {
            page.doing(seen -> casework.note(page.getId(), text), "casework.case.noted");
        }
        text = null;
    }

    public boolean isAnswer() {
        return answer;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
