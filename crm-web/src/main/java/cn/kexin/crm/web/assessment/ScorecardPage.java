package cn.kexin.crm.web.assessment;

import cn.kexin.crm.domain.assessment.AppealRequest;
import cn.kexin.crm.domain.assessment.RewardKind;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.assessment.FigureRow;
import cn.kexin.crm.ejb.assessment.MeasuredRow;
import cn.kexin.crm.ejb.assessment.RaiseAppeal;
import cn.kexin.crm.ejb.assessment.ScorecardFacade;
import cn.kexin.crm.ejb.assessment.ScorecardView;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** A scorecard: its figures, the rows behind the chosen one, and what may be done about them. */
@Named
@ViewScoped
public class ScorecardPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 5;
    private static final int LATER_ROWS = 20;

    @EJB
    private ScorecardFacade scorecards;

    @Inject
    private Messages messages;

    private long id;
    private String measure;
    private boolean all;
    private int first;
    private ScorecardView card;
    private FigureRow chosen;
    private Page<MeasuredRow> rows;
    private List<MeasuredRow> laterRows = List.of();

    private String text;
    private MeasuredRow appealed;
    private AppealRequest request;
    private String reason;
    private BigDecimal points;
    private BigDecimal amount;
    private RewardKind kind = RewardKind.REWARD;

    public void load() {
        card = scorecards.find(id);
        text = card.explanation();
        chosen = choose();
        rows = scorecards.rows(id, chosen.code(), !all, new PageRequest(first, ROWS, null));
        if (!all && rows.total() == 0) {
            all = true;
            rows = scorecards.rows(id, chosen.code(), false, new PageRequest(first, ROWS, null));
        }
        if (!card.rights().explain() && !card.rights().decide()) {
            laterRows = scorecards
                    .laterRows(id, chosen.code(), new PageRequest(0, LATER_ROWS, null))
                    .rows();
        }
    }

    /** The indicator asked for, or the one that costs most points. */
    private FigureRow choose() {
        return card.row().figures().stream()
                .filter(figure -> figure.code().equals(measure))
                .findFirst()
                .or(() -> card.row().figures().stream().max(Comparator.comparing(ScorecardPage::lost)))
                .orElseThrow(() -> new NotFoundException("measure", String.valueOf(measure)));
    }

    private static BigDecimal lost(FigureRow figure) {
        return figure.points() == null
                ? BigDecimal.ONE.negate()
                : figure.weight().subtract(figure.points());
    }

    public String explain() {
        scorecards.explain(id, card.row().version(), text);
        return done("assessment.card.explained");
    }

    /** Begins an appeal about one row, in the dialog. */
    public void beginAppeal(MeasuredRow row) {
        appealed = row;
        request = getRequests().get(0);
        reason = null;
    }

    public String appeal() {
        scorecards.appeal(id, new RaiseAppeal(chosen.code(), request, List.of(appealed.rowId()), reason));
        return done("assessment.appeal.raised");
    }

    public String mark() {
        scorecards.mark(id, card.row().version(), points, reason);
        return done("assessment.mark.given");
    }

    public String reward() {
        scorecards.reward(id, card.row().version(), kind, amount, reason);
        return done("assessment.reward.proposed");
    }

    private String done(String key) {
        messages.done(key);
        return "/assessment/card?faces-redirect=true&id=" + id + "&measure=" + chosen.code();
    }

    /** @return what can be asked for about rows of the chosen indicator; empty when there is no appeal */
    public List<AppealRequest> getRequests() {
        return chosen.appeals();
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

    public FigureRow getChosen() {
        return chosen;
    }

    public Page<MeasuredRow> getRows() {
        return rows;
    }

    public List<MeasuredRow> getLaterRows() {
        return laterRows;
    }

    /** @return index of the first row of the page before, or -1 */
    public int getPrevious() {
        return first == 0 ? -1 : Math.max(0, first - ROWS);
    }

    /** @return index of the first row of the next page, or -1 */
    public int getNext() {
        return first + ROWS < rows.total() ? first + ROWS : -1;
    }

    public long getLast() {
        return Math.min(rows.total(), first + (long) ROWS);
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getMeasure() {
        return measure;
    }

    public void setMeasure(String measure) {
        this.measure = measure;
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = Math.max(0, first);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public MeasuredRow getAppealed() {
        return appealed;
    }

    public AppealRequest getRequest() {
        return request;
    }

    public void setRequest(AppealRequest request) {
        this.request = request;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public BigDecimal getPoints() {
        return points;
    }

    public void setPoints(BigDecimal points) {
        this.points = points;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public RewardKind getKind() {
        return kind;
    }

    public void setKind(RewardKind kind) {
        this.kind = kind;
    }

    public RewardKind[] getKinds() {
        return RewardKind.values();
    }
}
