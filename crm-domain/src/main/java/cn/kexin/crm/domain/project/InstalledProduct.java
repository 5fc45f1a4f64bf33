package cn.kexin.crm.domain.project;

import cn.kexin.crm.domain.shared.AuditSubject;
import cn.kexin.crm.domain.shared.Audited;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.NotAudited;
import cn.kexin.crm.domain.shared.SerialKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;

/** 已安装产品: one piece of equipment at a customer's, known by the serial number on its plate. */
@Entity
@Table(name = "installed_product")
public class InstalledProduct extends BaseEntity implements Audited {

    /** The name of products in the history. */
    public static final String TYPE = "installedProduct";

    @NotAudited
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "project_id", updatable = false)
    private Project project;

    @Column(nullable = false, length = 120)
    private String product;

    @Column(name = "serial_number", nullable = false, length = 60)
    private String serialNumber;

    @NotAudited
    @Column(name = "serial_key", nullable = false, length = 60)
    private String serialKey;

    @Column(name = "installed_on")
    private LocalDate installedOn;

    protected InstalledProduct() {}

    InstalledProduct(Project project, String product, String serialNumber, LocalDate installedOn) {
        this.project = Objects.requireNonNull(project);
        is(product, serialNumber, installedOn);
    }

    /** @param newInstalledOn or null while it is not known */
    public void is(String newProduct, String newSerialNumber, LocalDate newInstalledOn) {
        product = Objects.requireNonNull(newProduct);
        serialNumber = Objects.requireNonNull(newSerialNumber);
        serialKey = SerialKey.of(newSerialNumber);
        installedOn = newInstalledOn;
    }

    @Override
    public AuditSubject auditSubject() {
        return project.auditSubject();
    }

    @Override
    public String auditType() {
        return TYPE;
    }

    @Override
    public String auditLabel() {
        return product + " " + serialNumber;
    }

    public String getProduct() {
        return product;
    }

    public String getSerialNumber() {
        return serialNumber;
    }

    public String getSerialKey() {
        return serialKey;
    }

    public LocalDate getInstalledOn() {
        return installedOn;
    }
}
