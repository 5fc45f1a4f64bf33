package cn.kexin.crm.domain.visit;

import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Objects;

/** Somebody who takes part in a return visit: of the original project team, of a department. */
@Entity
@Table(name = "return_visit_person")
public class ReturnVisitPerson extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "visit_id", updatable = false)
    private ReturnVisit visit;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id", updatable = false)
    private Person person;

    protected ReturnVisitPerson() {}

    ReturnVisitPerson(ReturnVisit visit, Person person) {
        this.visit = Objects.requireNonNull(visit);
        this.person = Objects.requireNonNull(person);
    }

    public Person getPerson() {
        return person;
    }
}
