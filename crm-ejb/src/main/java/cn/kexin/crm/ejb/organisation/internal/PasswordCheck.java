package cn.kexin.crm.ejb.organisation.internal;

import cn.kexin.crm.ejb.organisation.SignInFacade;
import cn.kexin.crm.ejb.organisation.SignInResult;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Checks a password in a transaction of its own, so that a failure counts although what asked for it is rolled back. */
@Stateless
@PermitAll
public class PasswordCheck {

    @EJB
    private SignInFacade signIn;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public SignInResult check(String username, String password) {
        return signIn.check(username, password);
    }
}
