package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.Contact;
import cn.kexin.crm.domain.customer.Interaction;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.customer.ContactPermissions;
import cn.kexin.crm.ejb.customer.InteractionCommand;
import cn.kexin.crm.ejb.customer.InteractionFacade;
import cn.kexin.crm.ejb.customer.InteractionRow;
import cn.kexin.crm.ejb.customer.TimelineEntry;
import cn.kexin.crm.ejb.customer.TouchLogged;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
    private NextSteps steps;

    @Inject
    private Event<TouchLogged> logged;

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
        return queries.page(customerId, page, viewer.get());
    }

    @Override
    public InteractionRow find(long customerId, long id) {
        archive.rights(customerId, viewer.get());
        return queries.find(customerId, id, viewer.get());
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
        Interaction touch = touch(customerId, command);
        permissions.requireReason(
                customerId, command.contactId(), command.channel(), command.direction(), command.contactReason());
        em.persist(touch);
        steps.settle(touch, command.settles(), viewer.get());
        steps.agree(touch, command.nextPerson());
        logged.fire(new TouchLogged(customerId));
        return touch.getId();
    }

    private Interaction touch(long customerId, InteractionCommand command) {
        Instant now = clock.instant();
        return new Interaction(
                        customers.visible(customerId, viewer.get()),
                        me(),
                        command.channel(),
                        command.direction(),
                        Objects.requireNonNullElse(command.occurredAt(), now),
                        now,
                        command.summary())
                .with(contact(customerId, command.contactId()))
                .withOthers(others(customerId, command))
                .although(command.contactReason())
                .ledTo(command.result(), command.nextStep(), command.nextAt());
    }

    private Person me() {
        return em.find(Person.class, viewer.get().personId());
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
    public void amend(long customerId, long id, long version, InteractionCommand command) {
        Interaction touch = existing(customerId, id, LockModeType.PESSIMISTIC_WRITE);
        StaleVersionException.check(touch, version);
        touch.amend(
                me(),
                clock.instant(),
                command.channel(),
                command.direction(),
                Objects.requireNonNullElse(command.occurredAt(), touch.getOccurredAt()),
                command.summary());
        touch.with(contact(customerId, command.contactId()))
                .withOthers(others(customerId, command))
                .ledTo(command.result(), command.nextStep(), command.nextAt());
        steps.agreeAnew(touch, command.nextPerson());
        logged.fire(new TouchLogged(customerId));
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
    public long correct(long customerId, long id, InteractionCommand command) {
        Interaction wrong = existing(customerId, id, LockModeType.NONE);
        Interaction correction = touch(customerId, command).correcting(wrong);
        em.persist(correction);
        steps.agreeAnew(correction, wrong, command.nextPerson());
        return correction.getId();
    }

    private Interaction existing(long customerId, long id, LockModeType lock) {
        customers.visible(customerId, viewer.get());
        Interaction touch = em.find(Interaction.class, id, lock);
        if (touch == null || touch.getCustomer().getId() != customerId) {
            throw new NotFoundException(Interaction.TYPE, id);
        }
        return touch;
    }

    private List<Contact> others(long customerId, InteractionCommand command) {
        return command.furtherContactIds().stream()
                .map(each -> contact(customerId, each))
                .toList();
    }

    private Contact contact(long customerId, Long contactId) {
        if (contactId == null) {
            return null;
        }
        return customers.linkedContact("contactId", customerId, contactId, viewer.get());
    }
}
