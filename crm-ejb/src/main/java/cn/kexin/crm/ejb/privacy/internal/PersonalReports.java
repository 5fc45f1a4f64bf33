package cn.kexin.crm.ejb.privacy.internal;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.ejb.audit.ReadLog;
import cn.kexin.crm.ejb.customer.DataSubject;
import cn.kexin.crm.ejb.customer.DataSubjects;
import cn.kexin.crm.ejb.customer.ErasureLine;
import cn.kexin.crm.ejb.customer.PersonalFact;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.privacy.DataRequestRow;
import cn.kexin.crm.ejb.privacy.ErasurePart;
import cn.kexin.crm.ejb.privacy.PersonalReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Gathers from all parts of the product what is held about a person, and what an erasure would come to. */
@ApplicationScoped
public class PersonalReports {

    private static final String CONTACT_DATA = "CONTACT_DATA";

    @Inject
    private PersonalParts parts;

    @Inject
    private DataSubjects subjects;

    @Inject
    private ReadLog reads;

    @Inject
    private Clock clock;

    PersonalReport of(DataRequestRow request, Viewer viewer) {
        DataSubject person = person(request);
        reads.shown(viewer, Customer.TYPE, Map.of(CONTACT_DATA, List.of(person.customerId())));
        List<PersonalReport.Section> sections = new ArrayList<>();
        parts.inOrder().stream()
                .sorted(Comparator.comparingInt(part -> -part.order()))
                .forEach(part -> {
                    List<PersonalFact> facts = part.report(person);
                    if (!facts.isEmpty()) {
                        sections.add(new PersonalReport.Section(part.code(), facts));
                    }
                });
        return new PersonalReport(request, clock.instant(), sections);
    }

    /** What would change nothing is left out. */
    List<ErasurePart> preview(DataRequestRow request) {
        DataSubject person = person(request);
        return parts.inOrder().stream()
                .map(part -> new ErasurePart(
                        part.code(),
                        part.preview(person).stream()
                                .filter(line -> line.rows() > 0)
                                .toList()))
                .filter(part -> !part.lines().isEmpty())
                .toList();
    }

    /** @return whether something stands against the erasure */
    boolean isHeld(DataRequestRow request) {
        return preview(request).stream()
                .flatMap(part -> part.lines().stream())
                .anyMatch(line -> line.fate() == ErasureLine.Fate.AGAINST);
    }

    private DataSubject person(DataRequestRow request) {
        return subjects.of(
                request.customer().id(),
                request.contact() == null ? null : request.contact().id());
    }
}
