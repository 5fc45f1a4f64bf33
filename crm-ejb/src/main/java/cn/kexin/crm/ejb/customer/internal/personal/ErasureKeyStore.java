package cn.kexin.crm.ejb.customer.internal.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The key of the company, in a transaction of its own: what a caller takes back must not take the key along. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ErasureKeyStore {

    private static final int BYTES = 32;

    @PersistenceContext
    private EntityManager em;

    /** @return the key in hexadecimal; made when there is none, and of two nodes that make one at once both get the first */
    public String get() {
        byte[] made = new byte[BYTES];
        new SecureRandom().nextBytes(made);
        em.createNativeQuery(
                        "insert into erasure_key (id, secret) values (1, cast(?1 as varchar(64))) on conflict do nothing")
                .setParameter(1, HexFormat.of().formatHex(made))
                .executeUpdate();
        return (String) em.createNativeQuery("select secret from erasure_key where id = 1")
                .getSingleResult();
    }
}
