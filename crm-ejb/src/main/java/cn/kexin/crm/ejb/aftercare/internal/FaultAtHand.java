package cn.kexin.crm.ejb.aftercare.internal;

import cn.kexin.crm.domain.aftercare.WarrantyItem;
import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;

/** What is known of a fault beyond its case, while that is being opened. */
@RequestScoped
public class FaultAtHand {

    private WarrantyItem item;
    private LocalDate reportedOn;

    void is(WarrantyItem newItem, LocalDate newReportedOn) {
        item = newItem;
        reportedOn = newReportedOn;
    }

    /** @return what is faulty, or null when that is not known */
    WarrantyItem item() {
        return item;
    }

    /** @return when it was reported, or null when nobody has said */
    LocalDate reportedOn() {
        return reportedOn;
    }
}
