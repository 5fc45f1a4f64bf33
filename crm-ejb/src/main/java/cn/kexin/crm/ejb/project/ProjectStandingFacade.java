package cn.kexin.crm.ejb.project;

import jakarta.ejb.Local;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Answers from the records of projects: only of those whose case the signed-in person may see. */
@Local
public interface ProjectStandingFacade {

    /** The most projects of a customer that are told. */
    int MOST = 20;

    /** @return the customer's projects, the latest first; two statements, however many */
    List<ProjectStanding> ofCustomer(long customerId);

    /**
     * Finds equipment while somebody types.
     *
     * @param serialNumber the beginning of a serial number, with or without blanks, hyphens and dots
     * @return by serial number; none for less than four letters and digits
     */
    List<SerialHit> bySerial(@NotNull @Size(max = 100) String serialNumber, @Min(1) @Max(50) int limit);
}
