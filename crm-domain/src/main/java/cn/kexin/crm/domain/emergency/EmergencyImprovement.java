package cn.kexin.crm.domain.emergency;

import cn.kexin.crm.domain.remedy.RemedyAction;
import cn.kexin.crm.domain.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.util.Objects;

/** What came of looking back upon an emergency: an action on the case, which somebody owes until it is done. */
@Entity
@Table(name = "emergency_improvement")
public class EmergencyImprovement extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "emergency_id", updatable = false)
    private Emergency emergency;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "action_id", updatable = false)
    private RemedyAction action;

    protected EmergencyImprovement() {}

    public EmergencyImprovement(Emergency emergency, RemedyAction action) {
        this.emergency = Objects.requireNonNull(emergency);
        this.action = Objects.requireNonNull(action);
    }

    public Emergency getEmergency() {
        return emergency;
    }

    public RemedyAction getAction() {
        return action;
    }
}
