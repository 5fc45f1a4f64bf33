package cn.kexin.crm.ejb.audit;

import java.util.Collection;

/**
 * Hears of every change that goes into a history, in its transaction and before it is committed. At that moment everything
 * has been written and only JDBC can write more; what a follower needs must be there from the start of the server.
 */
public interface ChangeFollower {

    /** @param changes of one transaction, one for each record */
    void follow(Collection<RecordChange> changes);
}
