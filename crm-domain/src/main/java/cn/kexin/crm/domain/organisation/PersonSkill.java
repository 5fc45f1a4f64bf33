package cn.kexin.crm.domain.organisation;

import cn.kexin.crm.domain.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Objects;

/** That a person has a skill. */
@Entity
@Table(name = "person_skill")
public class PersonSkill extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id", updatable = false)
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "skill_id", updatable = false)
    private Skill skill;

    protected PersonSkill() {}

    public PersonSkill(Person person, Skill skill) {
        this.person = Objects.requireNonNull(person);
        this.skill = Objects.requireNonNull(skill);
    }

    public Person getPerson() {
        return person;
    }

    public Skill getSkill() {
        return skill;
    }
}
