package cn.kexin.crm.web.assessment;

import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.assessment.FigureRow;
import cn.kexin.crm.ejb.assessment.MeasuredRow;
import cn.kexin.crm.ejb.assessment.ScorecardFacade;
import cn.kexin.crm.ejb.assessment.ScorecardView;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/** The rows behind the figure that was chosen, a page at a time; those that missed what was expected, or all. */
public class RowsBehind implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 5;
    private static final int LATER_ROWS = 20;

    private String measure;
    private boolean all;
    private int first;
    private FigureRow chosen;
    private Page<MeasuredRow> page;
    private List<MeasuredRow> later = List.of();

    /** Reads the page asked for; all rows when none of them missed anything. */
    void read(ScorecardFacade scorecards, ScorecardView card) {
        long id = card.row().id();
        chosen = choose(card.row().figures());
        measure = chosen.code();
        page = scorecards.rows(id, measure, !all, new PageRequest(first, ROWS, null));
        if (!all && page.total() == 0) {
            all = true;
            page = scorecards.rows(id, measure, false, new PageRequest(first, ROWS, null));
        }
        if (!card.rights().explain() && !card.rights().decide()) {
            later = scorecards
                    .laterRows(id, measure, new PageRequest(0, LATER_ROWS, null))
                    .rows();
        }
    }

    /** The indicator asked for, or the one that costs most points. */
    private FigureRow choose(List<FigureRow> figures) {
        return figures.stream()
                .filter(figure -> figure.code().equals(measure))
                .findFirst()
                .or(() -> figures.stream().max(Comparator.comparing(FigureRow::lost)))
                .orElseThrow(() -> new NotFoundException("measure", String.valueOf(measure)));
    }

    public FigureRow getChosen() {
        return chosen;
    }

    public Page<MeasuredRow> getPage() {
        return page;
    }

    /** @return what was recorded after the figures were computed; looked up once nobody can act on the card any more */
    public List<MeasuredRow> getLater() {
        return later;
    }

    /** @return index of the first row of the page before, or -1 */
    public int getPrevious() {
        return first == 0 ? -1 : Math.max(0, first - ROWS);
    }

    /** @return index of the first row of the next page, or -1 */
    public int getNext() {
        return first + ROWS < page.total() ? first + ROWS : -1;
    }

    public long getLast() {
        return Math.min(page.total(), first + (long) ROWS);
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
}
