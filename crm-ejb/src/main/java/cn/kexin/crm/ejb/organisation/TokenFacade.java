package cn.kexin.crm.ejb.organisation;

import cn.kexin.crm.domain.organisation.AccessToken;
import cn.kexin.crm.domain.shared.PlainLine;
import jakarta.ejb.Local;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A person's own tokens for other systems. Nobody sees or ends another person's. */
@Local
public interface TokenFacade {

    /** The most tokens one person may hold at a time. */
    int MOST = 20;

    /**
     * @param name what the person calls the token; unique among those in force
     * @return the token itself, which is shown this once and cannot be had again
     * @throws cn.kexin.crm.domain.shared.BusinessRuleException when the name is taken or too many are in force
     */
    CreatedToken create(@NotBlank @Size(max = AccessToken.MAX_NAME) @PlainLine String name);

    /** @return the caller's tokens in force, newest first */
    List<TokenRow> list();

    /**
     * @return one of the caller's tokens in force
     * @throws cn.kexin.crm.domain.shared.NotFoundException when there is none, or it is another person's
     */
    TokenRow find(long id);

    /**
     * Ends a token at once.
     *
     * @param version the version the caller has seen
     * @throws cn.kexin.crm.domain.shared.NotFoundException when there is none in force, or it is another person's
     */
    void revoke(long id, long version);

    /**
     * Finds whose token it is and notes its use. Open to everyone: it is asked before there is a caller.
     *
     * @return the person's sign-in name, or null when the token is not in force or the person has left
     */
    String identify(@NotNull String token);
}
