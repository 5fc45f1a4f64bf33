package cn.kexin.crm.web.service;

import cn.kexin.crm.ejb.aftercare.WarrantyRow;
import cn.kexin.crm.ejb.project.ProjectView;
import java.io.Serializable;

/**
 * Something at the customer's with its warranty.
 *
 * @param product what was installed; null for a warranty of no product in particular
 * @param cover its warranty; null when none is recorded
 */
public record InstalledLine(ProjectView.Product product, WarrantyRow cover) implements Serializable {

    /** @return what people call it; null where only the part of the building is known */
    public String name() {
        return product == null ? cover.productName() : product.product();
    }

    /** @return its serial number, or null */
    public String serialNumber() {
        return product == null ? cover.serialNumber() : product.serialNumber();
    }
}
