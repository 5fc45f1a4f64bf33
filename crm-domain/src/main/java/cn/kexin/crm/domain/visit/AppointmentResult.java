package cn.kexin.crm.domain.visit;

import java.time.Instant;

/**
 * What came of an appointment.
 *
 * @param arrivedAt when our people were there
 * @param findings what was found and done
 * @param parts parts used, or null
 * @param satisfaction the customer's, 1 to 5; null when it was not told
 * @param signer who signed for the customer; null when nobody did
 */
public record AppointmentResult(
        Instant arrivedAt, String findings, String parts, Integer satisfaction, String signer) {}
