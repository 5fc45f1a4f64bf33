package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.CustomerStatus;
import cn.kexin.crm.domain.customer.RelationshipStage;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.domain.exchange.ImportMode;
import cn.kexin.crm.domain.project.ProjectFigures;
import cn.kexin.crm.domain.project.ocds.ContractingProcess;
import cn.kexin.crm.domain.project.ocds.Party;
import cn.kexin.crm.domain.project.ocds.Release;
import cn.kexin.crm.ejb.customer.CustomerBulkIntake;
import cn.kexin.crm.ejb.customer.CustomerBulkIntake.Known;
import cn.kexin.crm.ejb.customer.CustomerBulkIntake.Sought;
import cn.kexin.crm.ejb.customer.CustomerCommand;
import cn.kexin.crm.ejb.customer.CustomerIntake;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.DuplicateCandidate;
import cn.kexin.crm.ejb.customer.DuplicateCustomerException;
import cn.kexin.crm.ejb.exchange.internal.mapping.RowRefusal;
import cn.kexin.crm.ejb.exchange.internal.ocds.ReleaseText;
import cn.kexin.crm.ejb.project.PublishedProjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Takes a release: its process is a construction project of the buyer, found by key or name, or made. */
@ApplicationScoped
public class ReleaseImporter {

    @Inject
    private PublishedProjects projects;

    @Inject
    private CustomerIntake customers;

    @Inject
    private CustomerBulkIntake bulk;

    /** @throws RowRefusal when the release cannot be taken */
    PortionResult take(ReleaseText text, ImportPlan plan) {
        PortionResult result = new PortionResult();
        Release release = text.toRelease();
        boolean known = projects.isKnown(release.ocid());
        if (known && plan.mode() == ImportMode.CREATE) {
            result.skipped(1);
            return result;
        }
        if (!known && plan.mode() == ImportMode.UPDATE) {
            throw new RowRefusal("ocid", "exchange.error.unknownRecord", release.ocid());
        }
        PublishedProjects.Outcome outcome =
                projects.take(release, text.document(), plan.starter(), process -> customer(process, plan));
        count(outcome, result);
        if (outcome.implausible()) {
            ProjectFigures figures = outcome.process().figures();
            result.noted(
                    text.line(),
                    text.cells(),
                    new RowRefusal(
                            "tender.value",
                            "exchange.error.ocdsImplausible",
                            figures.tender().toString(),
                            figures.award().toString()));
        }
        return result;
    }

    private static void count(PublishedProjects.Outcome outcome, PortionResult result) {
        if (outcome.known()) {
            result.skipped(1);
        } else if (outcome.opened()) {
            result.created(1);
        } else {
            result.updated(1);
        }
    }

    private long customer(ContractingProcess process, ImportPlan plan) {
        Party buyer = process.buyer();
        if (buyer == null) {
            throw new RowRefusal("buyer", "exchange.error.ocdsNoBuyer");
        }
        CustomerRow byKey = buyer.id() == null ? null : customers.find(null, buyer.id(), plan.starter());
        if (byKey != null) {
            return byKey.id();
        }
        Known byName = bulk.find(List.of(new Sought(Map.of("name", buyer.name()), null)), plan.starter())
                .get(0);
        if (byName != null && byName.row() != null) {
            return byName.id();
        }
        try {
            return customers.create(command(buyer, plan), null, buyer.id(), plan.starter());
        } catch (DuplicateCustomerException e) {
            throw CustomerImporter.duplicate(e.getCandidates().stream()
                    .map(DuplicateCandidate::number)
                    .filter(Objects::nonNull)
                    .toList());
        }
    }

    private static CustomerCommand command(Party buyer, ImportPlan plan) {
        return new CustomerCommand(
                CustomerKind.ORGANISATION,
                buyer.name(),
                null,
                null,
                null,
                buyer.region(),
                null,
                null,
                null,
                null,
                ValueClass.GENERAL,
                false,
                null,
                RelationshipStage.INTERACTION,
                CustomerStatus.ACTIVE,
                plan.homeUnit(),
                null);
    }
}
