package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.SourceChannel;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.LocalName;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.customer.SourceChannelFacade;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Keeps the source channels. */
@Stateless
@RolesAllowed({Role.Names.ADMIN, Role.Names.CUSTOMER_DEPT})
public class SourceChannelBean implements SourceChannelFacade {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SourceChannels channels;

    @Inject
    private CurrentViewer viewer;

    @Override
    @RolesAllowed({
        Role.Names.SALES,
        Role.Names.SALES_DIRECTOR,
        Role.Names.CUSTOMER_DEPT,
        Role.Names.FUNCTIONAL,
        Role.Names.PROJECT_TEAM,
        Role.Names.SERVICE,
        Role.Names.MARKETING,
        Role.Names.DEPT_HEAD,
        Role.Names.EXECUTIVE,
        Role.Names.ADMIN
    })
    public List<SourceRow> list() {
        boolean confirms = viewer.get().has(Role.CUSTOMER_DEPT);
        return channels.all().stream()
                .filter(channel -> confirms || channel.isConfirmed())
                .map(SourceChannelBean::row)
                .toList();
    }

    @Override
    public long create(SourceCommand command) {
        requireFree(command, null);
        SourceChannel channel = SourceChannel.entered(label(command), command.place());
        apply(command, channel);
        em.persist(channel);
        return channel.getId();
    }

    @Override
    public void change(long id, long version, SourceCommand command) {
        SourceChannel channel = em.find(SourceChannel.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (channel == null) {
            throw new NotFoundException("sourceChannel", id);
        }
        StaleVersionException.check(channel, version);
        requireFree(command, id);
        apply(command, channel);
    }

    private static void apply(SourceCommand command, SourceChannel channel) {
        channel.call(label(command), command.place());
        channel.confirm();
        if (command.retired()) {
            channel.retire();
        } else {
            channel.bringBack();
        }
    }

    private void requireFree(SourceCommand command, Long exceptId) {
        boolean taken = channels.all().stream()
                .filter(channel -> !channel.getId().equals(exceptId))
                .anyMatch(channel -> channel.isMeantBy(command.nameZh().strip()));
        if (taken) {
            throw BusinessRuleException.onField(
                    "nameZh", "source.error.taken", command.nameZh().strip());
        }
    }

    private static LocalName label(SourceCommand command) {
        return new LocalName(command.nameZh(), command.nameEn());
    }

    private static SourceRow row(SourceChannel channel) {
        return new SourceRow(
                channel.getId(),
                channel.getVersion(),
                channel.getName(),
                channel.getLabel(),
                channel.getPlace(),
                channel.isRetired(),
                channel.isConfirmed());
    }
}
