package cn.kexin.crm.web.assessment;

import cn.kexin.crm.domain.assessment.PeriodState;
import cn.kexin.crm.domain.assessment.SubjectType;
import cn.kexin.crm.ejb.assessment.AssessmentFacade;
import cn.kexin.crm.ejb.assessment.FigureRow;
import cn.kexin.crm.ejb.assessment.PeriodRow;
import cn.kexin.crm.ejb.assessment.ScorecardFacade;
import cn.kexin.crm.ejb.assessment.ScorecardFilter;
import cn.kexin.crm.ejb.assessment.ScorecardRow;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.web.shared.LazyRows;
import cn.kexin.crm.web.shared.Messages;
import cn.kexin.crm.web.shared.PathStep;
import cn.kexin.crm.web.shared.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** A period: where it stands, how units and people compare, and the next step. */
@Named
@ViewScoped
public class PeriodPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private AssessmentFacade assessment;

    @EJB
    private ScorecardFacade scorecards;

    @Inject
    private Messages messages;

    @Inject
    private Texts texts;

    private final LazyRows<ScorecardRow> rows = new LazyRows<>(this::cards, ScorecardRow::id);
    private long id;
    private SubjectType type = SubjectType.UNIT;
    private PeriodRow period;
    private List<FigureRow> columns = List.of();
    private transient PageRequest askedFor;
    private transient Page<ScorecardRow> readAhead;

    /** Reads the period and, because they tell the columns, the cards that the table is going to ask for. */
    public void load() {
        period = assessment.find(id);
        askedFor = new PageRequest(rows.getFirst(), LazyRows.PAGE_SIZE, rows.getSort());
        readAhead = read(askedFor);
        columns =
                readAhead.rows().stream().findFirst().map(ScorecardRow::figures).orElse(List.of());
    }

    private Page<ScorecardRow> cards(PageRequest page) {
        Page<ScorecardRow> known = page.equals(askedFor) ? readAhead : null;
        askedFor = null;
        readAhead = null;
        return known == null ? read(page) : known;
    }

    private Page<ScorecardRow> read(PageRequest page) {
        return scorecards.list(ScorecardFilter.of(period.code(), type), page);
    }

    /** Looks how far the computation is; at its end the page is shown anew, with the figures. */
    public void watch() {
        load();
        if (!period.computing()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            String again = "/assessment/view?faces-redirect=true&id=" + id + "&type=" + type;
            faces.getApplication().getNavigationHandler().handleNavigation(faces, null, again);
        }
    }

    public void compute() {
        assessment.compute(id);
        load();
    }

    public void cancelComputation() {
        assessment.cancelComputation(id);
        messages.done("assessment.period.cancelled");
        load();
    }

    public void decide() {
        step(version -> assessment.decide(id, version), "assessment.period.decided");
    }

    public void confirm() {
        step(version -> assessment.confirm(id, version), "assessment.period.confirmed");
    }

    public void sendBack() {
        step(version -> assessment.sendBack(id, version), "assessment.period.sentBack");
    }

    public void publish() {
        step(version -> assessment.publish(id, version), "assessment.period.published");
    }

    private void step(LongConsumer step, String done) {
        step.accept(period.version());
        messages.done(done);
        load();
    }

    /** @return the steps of the cycle with the one it stands at */
    public List<PathStep> getPath() {
        return Stream.of(PeriodState.values())
                .map(state -> new PathStep(texts.of("assessment.period.step." + state), standing(state), null))
                .toList();
    }

    private PathStep.State standing(PeriodState state) {
        int order = state.compareTo(period.state());
        if (order < 0 || order == 0 && state == PeriodState.PUBLISHED) {
            return PathStep.State.DONE;
        }
        return order == 0 ? PathStep.State.NOW : PathStep.State.AHEAD;
    }

    public PeriodRow getPeriod() {
        return period;
    }

    public LazyRows<ScorecardRow> getRows() {
        return rows;
    }

    /** @return the indicators, whose codes head the columns */
    public List<FigureRow> getColumns() {
        return columns;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public SubjectType getType() {
        return type;
    }

    public void setType(SubjectType type) {
        this.type = type == null ? SubjectType.UNIT : type;
    }
}
