package cn.kexin.crm.ejb.visit;

import cn.kexin.crm.domain.shared.PlainLine;
import cn.kexin.crm.domain.shared.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;

/**
 * What came of an appointment.
 *
 * @param arrivedAt when our people were there, as clocks at the site showed it; not in the future
 * @param satisfaction the customer's, 1 to 5; null when it was not told
 * @param signer who signed for the customer; needed with a signature
 * @param signature a picture in PNG of at most 500 KB, or null
 */
public record FinishAppointment(
        @NotNull LocalDateTime arrivedAt,
        @NotBlank @Size(max = 4000) @PlainText String findings,
        @Size(max = 2000) @PlainText String parts,
        Integer satisfaction,
        @Size(max = 80) @PlainLine String signer,
        @Size(max = 500_000) byte[] signature) {}
