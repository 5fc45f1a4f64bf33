package cn.kexin.crm.web.aftercare;

import cn.kexin.crm.domain.aftercare.SeasonKind;
import cn.kexin.crm.domain.aftercare.WarrantyPart;
import cn.kexin.crm.ejb.aftercare.WarrantyCommand;
import cn.kexin.crm.ejb.aftercare.WarrantyRow;
import cn.kexin.crm.ejb.reference.Division;
import java.io.Serializable;
import java.time.LocalDate;

/** What somebody tells of something warranted. */
public class WarrantyForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private WarrantyPart part;
    private LocalDate acceptedOn;
    private Division region;
    private SeasonKind season;
    private Integer designLifeYears;
    private LocalDate agreedUntil;
    private String productName;
    private String serialNumber;
    private Long caseId;

    /** @param place where it stands, or null */
    static WarrantyForm of(WarrantyRow row, Division place) {
        WarrantyForm form = new WarrantyForm();
        form.part = row.part();
        form.acceptedOn = row.acceptedOn();
        form.region = place;
        form.season = row.season();
        form.designLifeYears = row.designLifeYears();
        form.agreedUntil = row.agreedUntil();
        form.productName = row.productName();
        form.serialNumber = row.serialNumber();
        form.caseId = row.theCase() == null ? null : row.theCase().id();
        return form;
    }

    WarrantyCommand toCommand(long customerId) {
        return new WarrantyCommand(
                customerId,
                caseId,
                part,
                acceptedOn,
                region == null ? null : region.code(),
                isSeasonal() ? season : null,
                designLifeYears,
                agreedUntil,
                productName,
                serialNumber);
    }

    /** @return whether enough is told to say when it ends */
    boolean isComputable() {
        boolean lifeNeeded = part == WarrantyPart.FOUNDATION_STRUCTURE && designLifeYears == null;
        boolean agreementNeeded = part == WarrantyPart.OTHER && agreedUntil == null;
        return part != null && acceptedOn != null && !lifeNeeded && !agreementNeeded;
    }

    /** @return whether it is counted in seasons */
    public boolean isSeasonal() {
        return part == WarrantyPart.HEATING_COOLING;
    }

    /** @return whether the design life decides */
    public boolean isStructure() {
        return part == WarrantyPart.FOUNDATION_STRUCTURE;
    }

    public WarrantyPart getPart() {
        return part;
    }

    public void setPart(WarrantyPart part) {
        this.part = part;
    }

    public LocalDate getAcceptedOn() {
        return acceptedOn;
    }

    public void setAcceptedOn(LocalDate acceptedOn) {
        this.acceptedOn = acceptedOn;
    }

    public Division getRegion() {
        return region;
    }

    public void setRegion(Division region) {
        this.region = region;
    }

    public SeasonKind getSeason() {
        return season;
    }

    public void setSeason(SeasonKind season) {
        this.season = season;
    }

    public Integer getDesignLifeYears() {
        return designLifeYears;
    }

    public void setDesignLifeYears(Integer designLifeYears) {
        this.designLifeYears = designLifeYears;
    }

    public LocalDate getAgreedUntil() {
        return agreedUntil;
    }

    public void setAgreedUntil(LocalDate agreedUntil) {
        this.agreedUntil = agreedUntil;
    }

    public String getProductName() {
        return productName;
    }

    public void setProductName(String productName) {
        this.productName = productName;
    }

    public String getSerialNumber() {
        return serialNumber;
    }

    public void setSerialNumber(String serialNumber) {
        this.serialNumber = serialNumber;
    }

    public Long getCaseId() {
        return caseId;
    }

    public void setCaseId(Long caseId) {
        this.caseId = caseId;
    }
}
