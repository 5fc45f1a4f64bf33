package cn.kexin.crm.ejb.aftercare.internal;

import cn.kexin.crm.domain.aftercare.WarrantyClaim;
import cn.kexin.crm.domain.aftercare.WarrantyCover;
import cn.kexin.crm.domain.aftercare.WarrantyItem;
import cn.kexin.crm.domain.aftercare.WarrantyPart;
import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.organisation.WorkingTime;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.aftercare.ClaimRow;
import cn.kexin.crm.ejb.aftercare.ReportFault;
import cn.kexin.crm.ejb.aftercare.WarrantyAccess;
import cn.kexin.crm.ejb.casework.CaseOpened;
import cn.kexin.crm.ejb.casework.CaseworkFacade;
import cn.kexin.crm.ejb.casework.OpenCase;
import cn.kexin.crm.ejb.casework.ProcessShipping;
import cn.kexin.crm.ejb.casework.RepeatedFaults;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.organisation.WorkingTimes;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

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
    private FaultAtHand fault;

    @Inject
    private WorkingTimes workingTimes;

    @Inject
    private CompanyDay day;

    /** @return the claim's id */
    long take(ReportFault command) {
        access.visible(command.customerId());
        LocalDate reportedOn = Objects.requireNonNullElse(command.reportedOn(), day.today());
        if (reportedOn.isAfter(day.today())) {
            throw BusinessRuleException.onField("reportedOn", "aftercare.error.reportedFuture", day.today());
        }
        WarrantyItem item = named(command);
        if (item == null && command.part() == null) {
            throw BusinessRuleException.onField("part", "aftercare.error.partMissing");
        }
        fault.is(item, reportedOn);
        long caseId = open(command, item == null ? command.part() : item.getPart());
        return em.createQuery("select m.id from WarrantyClaim m where m.customerCase.id = :theCase", Long.class)
                .setParameter("theCase", caseId)
                .getSingleResult();
    }

    /** Every case of that definition is a claim, whichever way it was opened. */
    void claim(@Observes CaseOpened opened) {
        CustomerCase theCase = opened.theCase();
        if (!WarrantyClaim.PROCESS.equals(theCase.getType())) {
            return;
        }
        LocalDate reportedOn = Objects.requireNonNullElse(fault.reportedOn(), day.today());
        WarrantyPart part = partOf(theCase);
        WarrantyItem item = fault.item() == null ? ofPart(theCase, part, reportedOn) : fault.item();
        // All of them count, whether or not whoever takes the fault in may see their cases.
        List<ClaimRow> earlier = queries.earlier(
                new Conditions(),
                theCase.getCustomer().getId(),
                part,
                item == null ? null : item.getId(),
                reportedOn,
                null);
        em.persist(
                new WarrantyClaim(theCase, item, part, reportedOn, cover(theCase, item, reportedOn), earlier.size()));
        if (!earlier.isEmpty()) {
            repeated.tell(theCase.getId(), earlier.size());
        }
    }

    /** A company may have categories of its own in its definition. */
    private static WarrantyPart partOf(CustomerCase theCase) {
        return Stream.of(WarrantyPart.values())
                .filter(part -> part.name().equals(theCase.getCategory()))
                .findFirst()
                .orElse(WarrantyPart.OTHER);
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

    /** @return the item that is named, or null */
    private WarrantyItem named(ReportFault command) {
        if (command.itemId() == null) {
            return null;
        }
        WarrantyItem item = items.visible(command.itemId());
        boolean fits = item.getCustomer().getId().equals(command.customerId())
                && (command.part() == null || command.part() == item.getPart());
        if (!fits) {
            throw BusinessRuleException.onField("itemId", "aftercare.error.foreignItem");
        }
        return item;
    }

    /** @return the customer's item of the part that is warranted the longest; null when there is none */
    private WarrantyItem ofPart(CustomerCase theCase, WarrantyPart part, LocalDate reportedOn) {
        return em.createQuery(
                        "select w from WarrantyItem w where w.customer.id = :customer and w.part = :part"
                                + " and w.startsOn <= :onDate order by w.endsOn desc, w.id",
                        WarrantyItem.class)
                .setParameter("customer", theCase.getCustomer().getId())
                .setParameter("part", part)
                .setParameter("onDate", reportedOn)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private WarrantyCover cover(CustomerCase theCase, WarrantyItem item, LocalDate reportedOn) {
        if (item == null) {
            return WarrantyCover.NO_ITEM;
        }
        long unit = theCase.getUnit().getId();
        WorkingTime time = workingTimes.ofUnits(Set.of(unit)).get(unit);
        return WarrantyCover.on(reportedOn, item, time::isWorkingDay);
    }
}
