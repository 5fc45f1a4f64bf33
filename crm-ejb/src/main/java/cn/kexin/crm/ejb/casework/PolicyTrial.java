package cn.kexin.crm.ejb.casework;

import java.io.Serializable;

/**
 * How a policy would have done on what has been answered and settled so far. Where several policies hold for a case, it counts
 * for the one that decides.
 *
 * @param policyId the policy
 * @param answered first answers of which the working minutes are known; 0 where the policy promises none
 * @param answeredInTime how many of them came within its target
 * @param resolved solutions likewise
 * @param resolvedInTime how many of them came within its target
 */
public record PolicyTrial(long policyId, long answered, long answeredInTime, long resolved, long resolvedInTime)
        implements Serializable {}
