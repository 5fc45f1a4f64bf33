package cn.kexin.crm.ejb.organisation;

import java.util.Set;

/**
 * What holds now for somebody who signed in earlier.
 *
 * @param generation sessions begun in another one have ended
 * @param mustChange whether the password has to be changed before anything else
 * @param roles role codes in force, own and delegated
 */
public record Standing(int generation, boolean mustChange, Set<String> roles) {}
