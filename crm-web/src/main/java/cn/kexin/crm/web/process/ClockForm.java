package cn.kexin.crm.web.process;

import cn.kexin.crm.domain.casework.ClockEnd;
import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.casework.process.ClockRule;
import cn.kexin.crm.domain.casework.process.Escalation;
import cn.kexin.crm.web.shared.LabelForm;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A clock with its targets and escalations, as typed; targets in working minutes. */
public class ClockForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String code;
    private ClockEnd end = ClockEnd.RESOLUTION;
    private String stage;
    private Integer minutes;
    private boolean pauses;
    private Integer warnAtPercent;

    private LabelForm label = new LabelForm();
    private final Map<Priority, Integer> byPriority = new EnumMap<>(Priority.class);
    private final List<EscalationForm> escalations = new ArrayList<>();

    static ClockForm of(ClockRule clock, List<Escalation> told) {
        ClockForm form = new ClockForm();
        form.code = clock.code();
        form.label = LabelForm.of(clock.label());
        form.end = clock.end();
        form.stage = clock.stage();
        form.minutes = clock.workingMinutes();
        form.byPriority.putAll(clock.byPriority());
        form.pauses = clock.pausesWhileWaiting();
        form.warnAtPercent = clock.warnAtPercent();
        told.stream().map(EscalationForm::of).forEach(form.escalations::add);
        return form;
    }

    ClockRule toClock() {
        Map<Priority, Integer> own = byPriority.entrySet().stream()
                .filter(entry -> Objects.nonNull(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new ClockRule(
                getEffectiveCode(),
                label.toLabel(),
                end,
                end == ClockEnd.STAGE ? stage : null,
                minutes == null ? 0 : minutes,
                own,
                pauses,
                warnAtPercent);
    }

    List<Escalation> toEscalations() {
        return escalations.stream()
                .map(told -> told.toEscalation(getEffectiveCode()))
                .toList();
    }

    public void addEscalation() {
        escalations.add(new EscalationForm());
    }

    public void removeEscalation(EscalationForm told) {
        escalations.remove(told);
    }

    public boolean isOfStage() {
        return end == ClockEnd.STAGE;
    }

    public Integer getCritical() {
        return byPriority.get(Priority.CRITICAL);
    }

    public void setCritical(Integer critical) {
        byPriority.put(Priority.CRITICAL, critical);
    }

    public Integer getHigh() {
        return byPriority.get(Priority.HIGH);
    }

    public void setHigh(Integer high) {
        byPriority.put(Priority.HIGH, high);
    }

    public Integer getNormal() {
        return byPriority.get(Priority.NORMAL);
    }

    public void setNormal(Integer normal) {
        byPriority.put(Priority.NORMAL, normal);
    }

    public Integer getLow() {
        return byPriority.get(Priority.LOW);
    }

    public void setLow(Integer low) {
        byPriority.put(Priority.LOW, low);
    }

    public LabelForm getLabel() {
        return label;
    }

    public List<EscalationForm> getEscalations() {
        return escalations;
    }

    /** Keeps the code made of the English name, so that a later change of the name breaks no reference. */
    void settle() {
        code = getEffectiveCode();
    }

    /** @return the code as typed, else the one made of the English name */
    public String getEffectiveCode() {
        return label.codeOr(code);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public ClockEnd getEnd() {
        return end;
    }

    public void setEnd(ClockEnd end) {
        this.end = end;
    }

    public String getStage() {
        return stage;
    }

    public void setStage(String stage) {
        this.stage = stage;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public boolean isPauses() {
        return pauses;
    }

    public void setPauses(boolean pauses) {
        this.pauses = pauses;
    }

    public Integer getWarnAtPercent() {
        return warnAtPercent;
    }

    public void setWarnAtPercent(Integer warnAtPercent) {
        this.warnAtPercent = warnAtPercent;
    }
}
