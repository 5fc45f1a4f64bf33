package cn.kexin.crm.web.project;

import cn.kexin.crm.domain.project.ContractTerms;
import cn.kexin.crm.domain.project.ProjectFigures;
import cn.kexin.crm.ejb.project.ProjectView;
import cn.kexin.crm.ejb.project.SaveProject;
import cn.kexin.crm.ejb.reference.Division;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A project's record, as typed. Lines in which nothing is typed count for nothing. */
public class ProjectForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final long id;
    private long version;
    private final MoneyForm budget;
    private final MoneyForm tender;
    private final MoneyForm award;
    private final MoneyForm contract;
    private final MoneyForm paid;
    private final List<MemberForm> members = new ArrayList<>();
    private final List<MilestoneForm> milestones = new ArrayList<>();
    private final List<ProductForm> products = new ArrayList<>();
    private String contractNumber;
    private LocalDate signedOn;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private String siteAddress;
    private Division division;

    private ProjectForm(ProjectView view) {
        id = view.row().id();
        version = view.row().version();
        budget = MoneyForm.of(view.figures().budget());
        tender = MoneyForm.of(view.figures().tender());
        award = MoneyForm.of(view.figures().award());
        contract = MoneyForm.of(view.figures().contract());
        paid = MoneyForm.of(view.figures().paid());
        contractNumber = view.terms().number();
        signedOn = view.terms().signedOn();
        startsOn = view.terms().startsOn();
        endsOn = view.terms().endsOn();
        siteAddress = view.siteAddress();
        view.members().stream().map(MemberForm::of).forEach(members::add);
        view.milestones().stream().map(MilestoneForm::of).forEach(milestones::add);
        view.products().stream().map(ProductForm::of).forEach(products::add);
    }

    /** @param site the division stored, or null */
    static ProjectForm of(ProjectView view, Division site) {
        ProjectForm form = new ProjectForm(view);
        form.division = site;
        return form;
    }

    /** Goes on from what somebody else has saved meanwhile. */
    void basedOn(long newVersion) {
        version = newVersion;
    }

    SaveProject toCommand() {
        return new SaveProject(
                id,
                version,
                new ProjectFigures(
                        budget.toMoney(), tender.toMoney(), award.toMoney(), contract.toMoney(), paid.toMoney()),
                new ContractTerms(contractNumber, signedOn, startsOn, endsOn),
                siteAddress,
                division == null ? null : division.code(),
                members.stream()
                        .filter(line -> !line.isBlank())
                        .map(MemberForm::toMember)
                        .toList(),
                milestones.stream()
                        .filter(line -> !line.isBlank())
                        .map(MilestoneForm::toMilestone)
                        .toList(),
                products.stream()
                        .filter(line -> !line.isBlank())
                        .map(ProductForm::toProduct)
                        .toList());
    }

    public void addMember() {
        members.add(new MemberForm());
    }

    public void removeMember(MemberForm line) {
        members.remove(line);
    }

    public void addMilestone() {
        milestones.add(new MilestoneForm());
    }

    public void removeMilestone(MilestoneForm line) {
        milestones.remove(line);
    }

    public void addProduct() {
        products.add(new ProductForm());
    }

    public void removeProduct(ProductForm line) {
        products.remove(line);
    }

    public MoneyForm getBudget() {
        return budget;
    }

    public MoneyForm getTender() {
        return tender;
    }

    public MoneyForm getAward() {
        return award;
    }

    public MoneyForm getContract() {
        return contract;
    }

    public MoneyForm getPaid() {
        return paid;
    }

    public List<MemberForm> getMembers() {
        return members;
    }

    public List<MilestoneForm> getMilestones() {
        return milestones;
    }

    public List<ProductForm> getProducts() {
        return products;
    }

    public String getContractNumber() {
        return contractNumber;
    }

    public void setContractNumber(String contractNumber) {
        this.contractNumber = contractNumber;
    }

    public LocalDate getSignedOn() {
        return signedOn;
    }

    public void setSignedOn(LocalDate signedOn) {
        this.signedOn = signedOn;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
    }

    public String getSiteAddress() {
        return siteAddress;
    }

    public void setSiteAddress(String siteAddress) {
        this.siteAddress = siteAddress;
    }

    public Division getDivision() {
        return division;
    }

    public void setDivision(Division division) {
        this.division = division;
    }
}
