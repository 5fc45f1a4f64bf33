package cn.kexin.crm.ejb.organisation.internal;

import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.PersonSkill;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.organisation.Skill;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.organisation.SkillFacade;
import cn.kexin.crm.ejb.organisation.SkillForgetting;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps what people can do. */
@Stateless
@RolesAllowed(Role.Names.ADMIN)
public class SkillBean implements SkillFacade {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Organisation organisation;

    @Inject
    private Event<SkillForgetting> forgetting;

    @Override
    @RolesAllowed({Role.Names.ADMIN, Role.Names.CUSTOMER_DEPT})
    public List<Ref> list() {
        return em.createQuery("select s from Skill s order by s.name, s.id", Skill.class)
                .getResultStream()
                .map(SkillBean::ref)
                .toList();
    }

    @Override
    public List<Ref> ofPerson(long personId) {
        return em.createQuery(
                        "select s from PersonSkill k join k.skill s where k.person.id = :person order by s.name, s.id",
                        Skill.class)
                .setParameter("person", personId)
                .getResultStream()
                .map(SkillBean::ref)
                .toList();
    }

    @Override
    public void learn(long personId, List<String> names) {
        Person person = organisation.person(personId);
        Map<String, String> wanted = new LinkedHashMap<>();
        names.forEach(name -> wanted.putIfAbsent(Skill.key(name), name.strip()));
        Map<String, PersonSkill> held = em.createQuery(
                        "select k from PersonSkill k join fetch k.skill where k.person = :person", PersonSkill.class)
                .setParameter("person", person)
                .getResultStream()
                .collect(Collectors.toMap(each -> Skill.key(each.getSkill().getName()), each -> each));
        held.forEach((key, each) -> {
            if (!wanted.containsKey(key)) {
                em.remove(each);
            }
        });
        wanted.keySet().removeAll(held.keySet());
        wanted.forEach((key, name) -> em.persist(new PersonSkill(person, skill(key, name))));
    }

    private Skill skill(String key, String name) {
        return em.createQuery("select s from Skill s where s.nameKey = :key", Skill.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    Skill added = new Skill(name);
                    em.persist(added);
                    return added;
                });
    }

    @Override
    @RolesAllowed({Role.Names.ADMIN, Role.Names.CUSTOMER_DEPT})
    public void forget(long skillId) {
        Skill skill = em.find(Skill.class, skillId);
        if (skill == null) {
            throw new NotFoundException("skill", skillId);
        }
        long held = em.createQuery("select count(k) from PersonSkill k where k.skill = :skill", Long.class)
                .setParameter("skill", skill)
                .getSingleResult();
        if (held > 0) {
            throw new BusinessRuleException("organisation.error.skillHeld", skill.getName(), held);
        }
        forgetting.fire(new SkillForgetting(skill));
        em.remove(skill);
    }

    private static Ref ref(Skill skill) {
        return new Ref(skill.getId(), null, skill.getName());
    }
}
