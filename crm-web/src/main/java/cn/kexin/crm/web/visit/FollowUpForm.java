package cn.kexin.crm.web.visit;

import cn.kexin.crm.ejb.visit.VisitView;
import java.io.Serializable;

/** The case in which a finding is followed up, as it is being chosen. */
public class FollowUpForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    private final VisitView.Finding finding;
    private String choice;
    private String subject;

    FollowUpForm(VisitView.Finding finding) {
        this.finding = finding;
        String words = finding.words().replaceAll("\\s+", " ");
        subject = words.substring(0, Math.min(words.length(), LONGEST));
    }

    String type() {
        return choice.split("/", -1)[0];
    }

    /** @return null for a type without categories */
    String category() {
        String[] parts = choice.split("/", -1);
        return parts.length > 1 && !parts[1].isEmpty() ? parts[1] : null;
    }

    public VisitView.Finding getFinding() {
        return finding;
    }

    /** @return type and category with a slash between */
    public String getChoice() {
        return choice;
    }

    public void setChoice(String choice) {
        this.choice = choice;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }
}
