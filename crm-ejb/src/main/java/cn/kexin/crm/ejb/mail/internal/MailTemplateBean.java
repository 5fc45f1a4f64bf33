package cn.kexin.crm.ejb.mail.internal;

import static cn.kexin.crm.domain.organisation.Role.Names.CUSTOMER_DEPT;
import static cn.kexin.crm.domain.organisation.Role.Names.DEPT_HEAD;
import static cn.kexin.crm.domain.organisation.Role.Names.FUNCTIONAL;
import static cn.kexin.crm.domain.organisation.Role.Names.MARKETING;
import static cn.kexin.crm.domain.organisation.Role.Names.PROJECT_TEAM;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES_DIRECTOR;
import static cn.kexin.crm.domain.organisation.Role.Names.SERVICE;

import cn.kexin.crm.domain.mail.MailTemplate;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.customer.internal.CustomerRepository;
import cn.kexin.crm.ejb.mail.MailDraft;
import cn.kexin.crm.ejb.mail.MailTemplateFacade;
import cn.kexin.crm.ejb.mail.MailTemplateRow;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Keeps templates of letters. */
@Stateless
@RolesAllowed({CUSTOMER_DEPT, MARKETING})
public class MailTemplateBean implements MailTemplateFacade {

    private static final int MOST = 200;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CustomerRepository customers;

    @Inject
    private Letters letters;

    @Override
    @RolesAllowed({SALES, SALES_DIRECTOR, CUSTOMER_DEPT, FUNCTIONAL, PROJECT_TEAM, SERVICE, MARKETING, DEPT_HEAD})
    public List<MailTemplateRow> offered() {
        return list(" where t.active = true");
    }

    @Override
    public List<MailTemplateRow> all() {
        return list("");
    }

    private List<MailTemplateRow> list(String where) {
        return em.createQuery("select t from MailTemplate t" + where + " order by t.name, t.id", MailTemplate.class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(each -> new MailTemplateRow(
                        each.getId(),
                        each.getVersion(),
                        each.getName(),
                        each.getLanguage(),
                        each.getSubject(),
                        each.getBody(),
                        each.isActive()))
                .toList();
    }

    @Override
    public long create(Text text) {
        requireFree(text.name(), null);
        MailTemplate template = new MailTemplate(text.name(), text.language(), text.subject(), text.body());
        em.persist(template);
        return template.getId();
    }

    @Override
    public void change(long id, long version, Text text, boolean active) {
        MailTemplate template = em.find(MailTemplate.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (template == null) {
            throw new NotFoundException("mailTemplate", id);
        }
        StaleVersionException.check(template, version);
        requireFree(text.name(), id);
        template.write(text.name(), text.language(), text.subject(), text.body());
        template.offer(active);
    }

    private void requireFree(String name, Long except) {
        long taken = em.createQuery(
                        "select count(t) from MailTemplate t where t.name = :name and t.id <> :except", Long.class)
                .setParameter("name", name.strip())
                .setParameter("except", except == null ? -1L : except)
                .getSingleResult();
        if (taken > 0) {
            throw BusinessRuleException.onField("name", "mail.error.nameTaken", name.strip());
        }
    }

    @Override
    public MailDraft preview(Text text, long customerId) {
        MailTemplate template = new MailTemplate(text.name(), text.language(), text.subject(), text.body());
        return letters.draft(customers.visible(customerId, viewer.get()), null, null, template, List.of());
    }
}
