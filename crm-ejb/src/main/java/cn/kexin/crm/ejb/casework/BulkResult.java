package cn.kexin.crm.ejb.casework;

import java.util.List;

/**
 * What became of one record of a bulk action.
 *
 * @param id the record
 * @param number its business number, or null when it is not known
 * @param errorKey message key of the reason it was left out; null when it was done
 * @param arguments the message's arguments
 */
public record BulkResult(long id, String number, String errorKey, List<Object> arguments) {

    public boolean done() {
        return errorKey == null;
    }
}
