package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.Contact;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.Interaction;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.customer.ContactPermissions;
import cn.kexin.crm.ejb.customer.InteractionCommand;
import cn.kexin.crm.ejb.customer.InteractionFacade;
import cn.kexin.crm.ejb.customer.InteractionRow;
import cn.kexin.crm.ejb.customer.TimelineEntry;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/** Records touches and reads the timeline. */
@Stateless
@RolesAllowed({
    Role.Names.SALES,
    Role.Names.SALES_DIRECTOR,
    Role.Names.CUSTOMER_DEPT,
    Role.Names.FUNCTIONAL,
    Role.Names.PROJECT_TEAM,
    Role.Names.SERVICE,
    Role.Names.MARKETING,
    Role.Names.DEPT_HEAD,
    Role.Names.EXECUTIVE
})
public class InteractionBean implements InteractionFacade {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CustomerRepository customers;

    @Inject
    private CustomerQueries archive;

    @Inject
    private InteractionQueries queries;

    @Inject
    private Timeline timeline;

    @Inject
    private ContactPermissions permissions;

    @Inject
    private Clock clock;

    @Override
    public Page<TimelineEntry> timeline(long customerId, String kind, Channel channel, PageRequest page) {
        archive.rights(customerId, viewer.get());
        return timeline.page(customerId, kind, channel, page, viewer.get());
    }

    @Override
    public Page<InteractionRow> list(long customerId, PageRequest page) {
        archive.rights(customerId, viewer.get());
        return queries.page(customerId, page);
    }

    @Override
    public InteractionRow find(long customerId, long id) {
        archive.rights(customerId, viewer.get());
        return queries.find(customerId, id);
    }

    @Override
    @RolesAllowed({
        Role.Names.SALES,
        Role.Names.SALES_DIRECTOR,
        Role.Names.CUSTOMER_DEPT,
        Role.Names.FUNCTIONAL,
        Role.Names.PROJECT_TEAM,
        Role.Names.SERVICE,
        Role.Names.MARKETING,
        Role.Names.DEPT_HEAD
    })
    public long log(long customerId, InteractionCommand command) {
        Customer customer = customers.visible(customerId, viewer.get());
        Contact contact = contact(customerId, command.contactId());
        permissions.requireReason(
                customerId, command.contactId(), command.channel(), command.direction(), command.contactReason());
        Instant now = clock.instant();
        Interaction touch = new Interaction(
                        customer,
                        em.find(Person.class, viewer.get().personId()),
                        command.channel(),
                        command.direction(),
                        Objects.requireNonNullElse(command.occurredAt(), now),
                        now,
                        command.summary())
                .with(contact)
                .although(command.contactReason())
                .ledTo(command.result(), command.nextStep(), command.nextAt());
        em.persist(touch);
        return touch.getId();
    }

    private Contact contact(long customerId, Long contactId) {
        if (contactId == null) {
            return null;
        }
        return customers.linkedContact("contactId", customerId, contactId, viewer.get());
    }
}
