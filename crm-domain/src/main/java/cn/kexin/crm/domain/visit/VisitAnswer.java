package cn.kexin.crm.domain.visit;

import cn.kexin.crm.domain.shared.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Objects;

/** A question of a return visit's checklist, as it was when the visit was planned, and what the customer said to it. */
@Entity
@Table(name = "visit_answer")
public class VisitAnswer extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "visit_id", updatable = false)
    private ReturnVisit visit;

    @Column(nullable = false, length = 200, updatable = false)
    private String question;

    @Column(length = 2000)
    private String answer;

    protected VisitAnswer() {}

    VisitAnswer(ReturnVisit visit, String question) {
        this.visit = Objects.requireNonNull(visit);
        this.question = Objects.requireNonNull(question);
    }

    void say(String words) {
        answer = words;
    }

    public String getQuestion() {
        return question;
    }

    /** @return null while nothing was said */
    public String getAnswer() {
        return answer;
    }
}
