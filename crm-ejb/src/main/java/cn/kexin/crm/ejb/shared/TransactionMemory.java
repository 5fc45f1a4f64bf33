package cn.kexin.crm.ejb.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;

/** Remembers for the current transaction what need not be read twice in it; without one nothing is remembered. */
@ApplicationScoped
public class TransactionMemory {

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    /**
     * @param key under which it is remembered, one for each thing
     * @param reading how to find it the first time
     */
    @SuppressWarnings("unchecked")
    public <T> T of(Object key, Supplier<T> reading) {
        if (transaction.getTransactionKey() == null) {
            return reading.get();
        }
        Object known = transaction.getResource(key);
        if (known == null) {
            known = reading.get();
            transaction.putResource(key, known);
        }
        return (T) known;
    }
}
