package cn.kexin.crm.web.casework;

import cn.kexin.crm.domain.casework.ConfirmationState;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.casework.ConfirmationAsked;
import cn.kexin.crm.ejb.casework.ConfirmationFacade;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/**
 * The page under a customer's link. Looking at it changes nothing, as programs that check mail look too; only a button
 * answers.
 */
@Named
@ViewScoped
public class ConfirmView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<Integer> STARS = List.of(5, 4, 3, 2, 1);

    @EJB
    private ConfirmationFacade confirmations;

    private String secret;
    private ConfirmationAsked asked;
    private Integer stars;
    private String words;

    /** @throws IOException when the browser has gone */
    public void open() throws IOException {
        try {
            asked = confirmations.read(secret == null ? "-" : secret);
        } catch (NotFoundException e) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(404, null);
            faces.responseComplete();
        }
    }

    public void confirm() {
        answer(true);
    }

    public void refuse() {
        answer(false);
    }

    private void answer(boolean done) {
        try {
            confirmations.answer(secret, done, stars, words);
        } finally {
            asked = confirmations.read(secret);
        }
    }

    /** @return whether there is still something to answer */
    public boolean isToAnswer() {
        return asked != null && asked.state() == ConfirmationState.OPEN;
    }

    public ConfirmationAsked getAsked() {
        return asked;
    }

    public List<Integer> getChoices() {
        return STARS;
    }

    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }

    public Integer getStars() {
        return stars;
    }

    public void setStars(Integer stars) {
        this.stars = stars;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
