package cn.kexin.crm.web.project;

import cn.kexin.crm.ejb.project.ProjectView;
import cn.kexin.crm.ejb.project.SaveProject;
import java.io.Serializable;
import java.time.LocalDate;

/** An installed product, as typed. */
public class ProductForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long id;
    private String product;
    private String serialNumber;
    private LocalDate installedOn;

    static ProductForm of(ProjectView.Product installed) {
        ProductForm form = new ProductForm();
        form.id = installed.id();
        form.product = installed.product();
        form.serialNumber = installed.serialNumber();
        form.installedOn = installed.installedOn();
        return form;
    }

    boolean isBlank() {
        return (product == null || product.isBlank()) && (serialNumber == null || serialNumber.isBlank());
    }

    SaveProject.Product toProduct() {
        return new SaveProject.Product(
                id, product == null ? "" : product, serialNumber == null ? "" : serialNumber, installedOn);
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getProduct() {
        return product;
    }

    public void setProduct(String product) {
        this.product = product;
    }

    public String getSerialNumber() {
        return serialNumber;
    }

    public void setSerialNumber(String serialNumber) {
        this.serialNumber = serialNumber;
    }

    public LocalDate getInstalledOn() {
        return installedOn;
    }

    public void setInstalledOn(LocalDate installedOn) {
        this.installedOn = installedOn;
    }
}
