package cn.kexin.crm.ejb.aftercare.internal;

import cn.kexin.crm.domain.aftercare.WarrantyClaim;
import cn.kexin.crm.domain.aftercare.WarrantyCover;
import cn.kexin.crm.domain.aftercare.WarrantyItem;
import cn.kexin.crm.domain.aftercare.WarrantyPart;
import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.organisation.WorkingTime;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.aftercare.ClaimRow;
import cn.kexin.crm.ejb.aftercare.ReportFault;
import cn.kexin.crm.ejb.aftercare.WarrantyAccess;
import cn.kexin.crm.ejb.casework.CaseworkFacade;
import cn.kexin.crm.ejb.casework.OpenCase;
import cn.kexin.crm.ejb.casework.ProcessShipping;
import cn.kexin.crm.ejb.casework.RepeatedFaults;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.organisation.WorkingTimes;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Takes a reported fault in: what it belongs to, whether that is covered, and whether it is a repeated one. */
@ApplicationScoped
public class ClaimIntake {

    /** Name of the file of its definition. */
    private static final String DEFINITION = "warranty-claim";

    @PersistenceContext
    private EntityManager em;

    @EJB
    private CaseworkFacade casework;

    @Inject
    private ProcessShipping shipping;

    @Inject
    private RepeatedFaults repeated;

    @Inject
    private WarrantyAccess access;

    @Inject
    private WarrantyItems items;

    @Inject
    private ClaimQueries queries;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private WorkingTimes workingTimes;

    @Inject
    private CompanyDay day;

    long take(ReportFault command) {
        Customer customer = access.visible(command.customerId());
        LocalDate reportedOn = Objects.requireNonNullElse(command.reportedOn(), day.today());
        if (reportedOn.isAfter(day.today())) {
            throw BusinessRuleException.onField("reportedOn", "aftercare.error.reportedFuture", day.today());
        }
        WarrantyItem item = item(command, reportedOn);
        WarrantyPart part = item == null ? command.part() : item.getPart();
        // All of them count, whether or not whoever takes the fault in may see their cases.
        List<ClaimRow> earlier = queries.earlier(
                new Conditions(), customer.getId(), part, item == null ? null : item.getId(), reportedOn, null);
        WarrantyClaim claim = new WarrantyClaim(
                em.getReference(CustomerCase.class, open(command, part)),
                item,
                part,
                reportedOn,
                cover(item, reportedOn),
                earlier.size());
        em.persist(claim);
        if (!earlier.isEmpty()) {
            repeated.tell(
                    claim.getCustomerCase().getId(),
                    earlier.stream().map(each -> each.theCase().code()).toList());
        }
        return claim.getId();
    }

    private long open(ReportFault command, WarrantyPart part) {
        shipping.ensure(WarrantyClaim.PROCESS, DEFINITION);
        return casework.open(new OpenCase(
                WarrantyClaim.PROCESS,
                part.name(),
                command.customerId(),
                command.contactId(),
                command.subject(),
                command.description(),
                command.channel(),
                command.priority(),
                null));
    }

    /** @return the item that is named, or the one of the part that is warranted the longest; null when there is none */
    private WarrantyItem item(ReportFault command, LocalDate reportedOn) {
        if (command.itemId() != null) {
            WarrantyItem named = items.visible(command.itemId());
            boolean fits = named.getCustomer().getId().equals(command.customerId())
                    && (command.part() == null || command.part() == named.getPart());
            if (!fits) {
                throw BusinessRuleException.onField("itemId", "aftercare.error.foreignItem");
            }
            return named;
        }
        if (command.part() == null) {
            throw BusinessRuleException.onField("part", "aftercare.error.partMissing");
        }
        return em.createQuery(
                        "select w from WarrantyItem w where w.customer.id = :customer and w.part = :part"
                                + " and w.startsOn <= :onDate order by w.endsOn desc, w.id",
                        WarrantyItem.class)
                .setParameter("customer", command.customerId())
                .setParameter("part", command.part())
                .setParameter("onDate", reportedOn)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private WarrantyCover cover(WarrantyItem item, LocalDate reportedOn) {
        if (item == null) {
            return WarrantyCover.NO_ITEM;
        }
        long unit = viewer.get().unitId();
        WorkingTime time = workingTimes.ofUnits(Set.of(unit)).get(unit);
        return WarrantyCover.on(reportedOn, item, time::isWorkingDay);
    }
}
