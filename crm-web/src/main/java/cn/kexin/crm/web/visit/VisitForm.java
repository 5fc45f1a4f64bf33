package cn.kexin.crm.web.visit;

import cn.kexin.crm.ejb.visit.CompleteVisit;
import cn.kexin.crm.ejb.visit.VisitView;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What somebody writes down on a return visit. */
public class VisitForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int FINDINGS = 3;

    private final List<Line> answers = new ArrayList<>();
    private final List<FindingForm> findings = new ArrayList<>();
    private LocalDate doneOn;
    private Integer satisfaction;
    private String summary;

    VisitForm(VisitView view, LocalDate today) {
        view.answers().forEach(each -> answers.add(new Line(each)));
        for (int i = 0; i < FINDINGS; i++) {
            findings.add(new FindingForm());
        }
        doneOn = today;
    }

    CompleteVisit toCommand() {
        return new CompleteVisit(
                doneOn,
                satisfaction,
                summary,
                answers.stream()
                        .map(line -> new CompleteVisit.Said(line.asked.id(), line.answer))
                        .toList(),
                findings.stream()
                        .filter(each -> !each.isBlank())
                        .map(each -> new CompleteVisit.Found(each.getKind(), each.getWords()))
                        .toList());
    }

    public List<Line> getAnswers() {
        return answers;
    }

    public List<FindingForm> getFindings() {
        return findings;
    }

    public LocalDate getDoneOn() {
        return doneOn;
    }

    public void setDoneOn(LocalDate doneOn) {
        this.doneOn = doneOn;
    }

    public Integer getSatisfaction() {
        return satisfaction;
    }

    public void setSatisfaction(Integer satisfaction) {
        this.satisfaction = satisfaction;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    /** A question and what is said to it. */
    public static class Line implements Serializable {

        private static final long serialVersionUID = 1L;

        private final VisitView.Answer asked;
        private String answer;

        Line(VisitView.Answer asked) {
            this.asked = asked;
            this.answer = asked.answer();
        }

        public String getQuestion() {
            return asked.question();
        }

        public String getAnswer() {
            return answer;
        }

        public void setAnswer(String answer) {
            this.answer = answer;
        }
    }
}
