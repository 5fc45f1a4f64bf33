package cn.kexin.crm.web.assessment;

import cn.kexin.crm.domain.assessment.SchemeStatus;
import cn.kexin.crm.ejb.assessment.AssessmentFacade;
import cn.kexin.crm.ejb.assessment.OpenPeriod;
import cn.kexin.crm.ejb.assessment.SchemeFacade;
import cn.kexin.crm.ejb.assessment.SchemeView;
import cn.kexin.crm.web.shared.Formats;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Opens a period; last month is offered. */
@Named
@ViewScoped
public class PeriodEdit implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private AssessmentFacade assessment;

    @EJB
    private SchemeFacade schemes;

    @Inject
    private Messages messages;

    @Inject
    private transient Clock clock;

    private String code;
    private LocalDate from;
    private LocalDate to;
    private String scheme;
    private List<SchemeView> choices = List.of();

    public void load() {
        choices = schemes.list().stream()
                .filter(each -> each.status() == SchemeStatus.ACTIVE)
                .toList();
        from = LocalDate.now(clock.withZone(Formats.zone())).withDayOfMonth(1).minusMonths(1);
        to = from.plusMonths(1).minusDays(1);
        code = from.toString().substring(0, 7);
        scheme = choices.isEmpty() ? null : choices.get(0).code();
    }

    /** @return the new period's page, its figures already being computed */
    public String save() {
        long id = assessment.open(new OpenPeriod(code, from, to, scheme));
        assessment.compute(id);
        messages.done("assessment.period.opened");
        return "/assessment/view?faces-redirect=true&id=" + id;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public String getScheme() {
        return scheme;
    }

    public void setScheme(String scheme) {
        this.scheme = scheme;
    }

    public List<SchemeView> getChoices() {
        return choices;
    }
}
