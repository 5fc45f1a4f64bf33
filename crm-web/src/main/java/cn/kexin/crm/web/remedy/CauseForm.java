package cn.kexin.crm.web.remedy;

import cn.kexin.crm.domain.remedy.CauseCategory;
import cn.kexin.crm.domain.remedy.RootCause;
import cn.kexin.crm.ejb.remedy.CauseCommand;
import cn.kexin.crm.ejb.remedy.RemedyView;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Why something happened, while somebody writes it. */
public class CauseForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<Why> whys = new ArrayList<>();
    private CauseCategory category;
    private String conclusion;
    private int checkAfterDays;

    /** One answer to "why?". */
    public static class Why implements Serializable {

        private static final long serialVersionUID = 1L;

        private final int number;
        private String answer;

        Why(int number, String answer) {
            this.number = number;
            this.answer = answer;
        }

        public int getNumber() {
            return number;
        }

        public String getAnswer() {
            return answer;
        }

        public void setAnswer(String answer) {
            this.answer = answer;
        }
    }

    CauseForm(RemedyView known) {
        RemedyView.Cause cause = known.cause();
        checkAfterDays = known.checkAfterDays();
        for (int number = 1; number <= RootCause.MOST_WHYS; number++) {
            boolean answered = cause != null && cause.whys().size() >= number;
            whys.add(new Why(number, answered ? cause.whys().get(number - 1) : null));
        }
        if (cause != null) {
            category = cause.category();
            conclusion = cause.conclusion();
        }
    }

    CauseCommand toCommand() {
        List<String> answers = whys.stream()
                .map(Why::getAnswer)
                .filter(answer -> answer != null && !answer.isBlank())
                .toList();
        return new CauseCommand(category, answers, conclusion, checkAfterDays);
    }

    public List<Why> getWhys() {
        return whys;
    }

    public CauseCategory getCategory() {
        return category;
    }

    public void setCategory(CauseCategory category) {
        this.category = category;
    }

    public String getConclusion() {
        return conclusion;
    }

    public void setConclusion(String conclusion) {
        this.conclusion = conclusion;
    }

    public int getCheckAfterDays() {
        return checkAfterDays;
    }

    public void setCheckAfterDays(int checkAfterDays) {
        this.checkAfterDays = checkAfterDays;
    }
}
