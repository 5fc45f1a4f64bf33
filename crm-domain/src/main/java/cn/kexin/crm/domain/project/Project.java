package cn.kexin.crm.domain.project;

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.AuditSubject;
import cn.kexin.crm.domain.shared.Audited;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.Money;
import cn.kexin.crm.domain.shared.NotAudited;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * 项目档案: what is known of the project that a case accompanies: what it costs, its contract, where it is built, who works
 * on it, its milestones and what was installed. There is one for a case; who may see the case sees it.
 */
@Entity
@Table(name = "project")
public class Project extends BaseEntity implements Audited {

    /** The name of projects in the history. */
    public static final String TYPE = "project";

    @NotAudited
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "case_id", updatable = false)
    private CustomerCase customerCase;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "budget_amount"))
    @AttributeOverride(name = "currency", column = @Column(name = "budget_currency"))
    private Money budget;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "tender_amount"))
    @AttributeOverride(name = "currency", column = @Column(name = "tender_currency"))
    private Money tender;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "award_amount"))
    @AttributeOverride(name = "currency", column = @Column(name = "award_currency"))
    private Money award;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "contract_amount"))
    @AttributeOverride(name = "currency", column = @Column(name = "contract_currency"))
    private Money contract;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "paid_amount"))
    @AttributeOverride(name = "currency", column = @Column(name = "paid_currency"))
    private Money paid;

    @Column(name = "contract_number", length = 80)
    private String contractNumber;

    @Column(name = "signed_on")
    private LocalDate signedOn;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "site_address", length = 200)
    private String siteAddress;

    @Column(name = "site_division", length = 9)
    private String siteDivision;

    /** The next milestone, kept beside the list so that projects can be sorted by it. */
    @NotAudited
    @Column(name = "next_milestone", length = ProjectMilestone.LONGEST_NAME)
    private String nextMilestone;

    @NotAudited
    @Column(name = "next_planned_on")
    private LocalDate nextPlannedOn;

    @NotAudited
    @OneToMany(mappedBy = "project", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<ProjectMember> members = new ArrayList<>();

    @NotAudited
    @OneToMany(mappedBy = "project", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("plannedOn, id")
    private List<ProjectMilestone> milestones = new ArrayList<>();

    @NotAudited
    @OneToMany(mappedBy = "project", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<InstalledProduct> products = new ArrayList<>();

    protected Project() {}

    public Project(CustomerCase customerCase) {
        this.customerCase = Objects.requireNonNull(customerCase);
    }

    /** What it costs becomes known; an equal figure changes nothing. */
    public void costs(ProjectFigures figures) {
        budget = kept(budget, figures.budget());
        tender = kept(tender, figures.tender());
        award = kept(award, figures.award());
        contract = kept(contract, figures.contract());
        paid = kept(paid, figures.paid());
    }

    private static Money kept(Money old, Money said) {
        return Objects.equals(old, said) ? old : said;
    }

    /** @throws BusinessRuleException when the period ends before it starts */
    public void isContracted(ContractTerms terms) {
        terms.check();
        contractNumber = terms.number();
        signedOn = terms.signedOn();
        startsOn = terms.startsOn();
        endsOn = terms.endsOn();
    }

    /**
     * @param address street and number or a description of the place, or null
     * @param division code of the administrative division (GB/T 2260), or null
     */
    public void isBuiltAt(String address, String division) {
        siteAddress = address;
        siteDivision = division;
    }

    /**
     * @param duty what the person does for the project
     * @throws BusinessRuleException when the person does that already
     */
    public void addMember(Person person, String duty) {
        if (members.stream()
                .anyMatch(m -> m.getPerson().equals(person) && m.getDuty().equals(duty))) {
            throw BusinessRuleException.onField("members", "project.error.memberTwice", person.getName(), duty);
        }
        members.add(new ProjectMember(this, person, duty));
    }

    public void removeMember(ProjectMember member) {
        members.remove(member);
    }

    /** @param sourceKey its key in another system, or null */
    public ProjectMilestone addMilestone(String sourceKey, String name, LocalDate plannedOn, LocalDate actualOn) {
        ProjectMilestone milestone = new ProjectMilestone(this, sourceKey, name);
        milestones.add(milestone);
        milestone.is(name, plannedOn, actualOn);
        return milestone;
    }

    public void removeMilestone(ProjectMilestone milestone) {
        milestones.remove(milestone);
        refreshNext();
    }

    public Optional<ProjectMilestone> milestone(String sourceKey) {
        return milestones.stream()
                .filter(m -> sourceKey.equals(m.getSourceKey()))
                .findFirst();
    }

    /** @throws BusinessRuleException when that serial number is on the list already */
    public InstalledProduct addProduct(String product, String serialNumber, LocalDate installedOn) {
        InstalledProduct installed = new InstalledProduct(this, product, serialNumber, installedOn);
        if (products.stream().anyMatch(p -> p.getSerialKey().equals(installed.getSerialKey()))) {
            throw BusinessRuleException.onField("products", "project.error.serialTwice", serialNumber);
        }
        products.add(installed);
        return installed;
    }

    public void removeProduct(InstalledProduct product) {
        products.remove(product);
    }

    /** The next milestone is the earliest planned of those not reached. */
    void refreshNext() {
        ProjectMilestone next = milestones.stream()
                .filter(m -> m.getActualOn() == null && m.getPlannedOn() != null)
                .min(Comparator.comparing(ProjectMilestone::getPlannedOn))
                .orElse(null);
        nextMilestone = next == null ? null : next.getName();
        nextPlannedOn = next == null ? null : next.getPlannedOn();
    }

    public ProjectFigures figures() {
        return new ProjectFigures(budget, tender, award, contract, paid);
    }

    public ContractTerms terms() {
        return new ContractTerms(contractNumber, signedOn, startsOn, endsOn);
    }

    @Override
    public AuditSubject auditSubject() {
        return new AuditSubject(TYPE, getId());
    }

    @Override
    public String auditType() {
        return TYPE;
    }

    public CustomerCase getCustomerCase() {
        return customerCase;
    }

    public String getSiteAddress() {
        return siteAddress;
    }

    /** @return code of the administrative division, or null */
    public String getSiteDivision() {
        return siteDivision;
    }

    /** @return the earliest planned milestone not reached, or null */
    public String getNextMilestone() {
        return nextMilestone;
    }

    public LocalDate getNextPlannedOn() {
        return nextPlannedOn;
    }

    public List<ProjectMember> getMembers() {
        return Collections.unmodifiableList(members);
    }

    /** @return by the day planned */
    public List<ProjectMilestone> getMilestones() {
        return Collections.unmodifiableList(milestones);
    }

    public List<InstalledProduct> getProducts() {
        return Collections.unmodifiableList(products);
    }
}
