package cn.kexin.crm.web.assessment;

import cn.kexin.crm.ejb.assessment.FigureRow;
import cn.kexin.crm.ejb.assessment.ScorecardFacade;
import cn.kexin.crm.ejb.assessment.ScorecardView;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/** A scorecard: its figures, the rows behind the chosen one, and its explanation. */
@Named
@ViewScoped
public class ScorecardPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private ScorecardFacade scorecards;

    @Inject
    private Messages messages;

    private final RowsBehind rows = new RowsBehind();
    private long id;
    private ScorecardView card;
    private String text;

    public void load() {
        card = scorecards.find(id);
        text = card.explanation();
        rows.read(scorecards, card);
    }

    public String explain() {
        scorecards.explain(id, card.row().version(), text);
        return done("assessment.card.explained");
    }

    /** Shows the card anew, at the same indicator, with what was done. */
    String done(String key) {
        messages.done(key);
        return "/assessment/card?faces-redirect=true&id=" + id + "&measure="
                + rows.getChosen().code();
    }

    /** @return the two indicators whose points changed most since the period before */
    public List<FigureRow> getBiggest() {
        return card.row().figures().stream()
                .filter(figure ->
                        figure.pointsChange() != null && figure.pointsChange().signum() != 0)
                .sorted(Comparator.comparing(
                                (FigureRow figure) -> figure.pointsChange().abs())
                        .reversed())
                .limit(2)
                .toList();
    }

    /** @return the indicators that need an improvement plan */
    public List<FigureRow> getWeak() {
        return card.row().figures().stream().filter(FigureRow::weak).toList();
    }

    public ScorecardView getCard() {
        return card;
    }

    public RowsBehind getRows() {
        return rows;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
