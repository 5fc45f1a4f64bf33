package cn.kexin.crm.ejb.organisation;

/**
 * A password made for somebody, shown this once.
 *
 * @param personId whose it is
 * @param password the password, to be changed at the next sign-in
 */
public record IssuedPassword(long personId, String password) {}
