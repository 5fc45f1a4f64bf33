package cn.kexin.crm.ejb.casework;

import java.io.Serializable;

/**
 * How a policy would have done on what has been answered and settled so far. Where several policies hold for a case, it counts
 * for the one that decides. A case counts once, with its last solution.
 *
 * @param policyId the policy
 * @param cases how many cases it would have decided on, done or not
 * @param answered first answers of which the working minutes are known; 0 where the policy promises none
 * @param answeredInTime how many of them came within its target
 * @param resolved solutions likewise
 * @param resolvedInTime how many of them came within its target
 */
public record PolicyTrial(
        long policyId, long cases, long answered, long answeredInTime, long resolved, long resolvedInTime)
        implements Serializable {}
