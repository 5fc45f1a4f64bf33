package cn.kexin.crm.ejb.aftercare.internal;

import cn.kexin.crm.domain.aftercare.SeasonKind;
import cn.kexin.crm.domain.aftercare.SeasonRule;
import cn.kexin.crm.domain.aftercare.YearlySeason;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.ConflictException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.aftercare.SeasonCommand;
import cn.kexin.crm.ejb.aftercare.SeasonFacade;
import cn.kexin.crm.ejb.aftercare.SeasonRow;
import cn.kexin.crm.ejb.reference.Divisions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Keeps the table of seasons. */
@Stateless
@RolesAllowed(Role.Names.CUSTOMER_DEPT)
public class SeasonBean implements SeasonFacade {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Divisions divisions;

    @Override
    public List<SeasonRow> list() {
        return em.createQuery("select r from SeasonRule r order by r.divisionCode", SeasonRule.class)
                .getResultStream()
                .map(rule -> new SeasonRow(
                        rule.getId(),
                        rule.getVersion(),
                        rule.getDivisionCode(),
                        rule.isCountry(),
                        rule.isCentralHeating(),
                        rule.season(SeasonKind.HEATING),
                        rule.season(SeasonKind.COOLING)))
                .toList();
    }

    @Override
    public long create(SeasonCommand command) {
        if (divisions.find(command.divisionCode()).isEmpty()) {
            throw BusinessRuleException.onField("divisionCode", "aftercare.error.region", command.divisionCode());
        }
        long known = em.createQuery("select count(r) from SeasonRule r where r.divisionCode = :code", Long.class)
                .setParameter("code", command.divisionCode())
                .getSingleResult();
        if (known > 0) {
            throw new ConflictException("divisionCode", "aftercare.error.seasonKnown");
        }
        SeasonRule rule = new SeasonRule(command.divisionCode());
        declare(rule, command);
        em.persist(rule);
        return rule.getId();
    }

    @Override
    public void change(long id, long version, SeasonCommand command) {
        declare(find(id, version), command);
    }

    private static void declare(SeasonRule rule, SeasonCommand command) {
        rule.declare(
                command.centralHeating(),
                new YearlySeason(command.heatingBegins(), command.heatingEnds()),
                new YearlySeason(command.coolingBegins(), command.coolingEnds()));
    }

    @Override
    public void remove(long id, long version) {
        SeasonRule rule = find(id, version);
        if (rule.isCountry()) {
            throw new BusinessRuleException("aftercare.error.seasonOfCountry");
        }
        em.remove(rule);
    }

    private SeasonRule find(long id, long version) {
        SeasonRule rule = em.find(SeasonRule.class, id);
        if (rule == null) {
            throw new NotFoundException("seasonRule", id);
        }
        StaleVersionException.check(rule, version);
        return rule;
    }
}
