package cn.kexin.crm.ejb.organisation;

/**
 * What somebody may do or by which password has changed: whoever remembers it must ask again. Observe it after success
 * of the transaction; on other nodes nobody is told, so nothing may be remembered for longer than seconds.
 *
 * @param username the person's sign-in name
 */
public record SignInChanged(String username) {}
