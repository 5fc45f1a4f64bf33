package cn.kexin.crm.ejb.exchange;

import java.io.Serializable;
import java.util.List;

/**
 * A row that was refused, or taken without something.
 *
 * @param line where it begins in the file
 * @param refused whether it was refused
 * @param reasons why, at least one
 * @param cells the row as written; empty when it was too long to keep
 */
public record ProblemRow(int line, boolean refused, List<Reason> reasons, List<String> cells) implements Serializable {

    /**
     * A reason.
     *
     * @param field our name of the field concerned, or null for the whole row
     * @param key message key
     * @param arguments the message's arguments
     */
    public record Reason(String field, String key, List<String> arguments) implements Serializable {}

    /** @return our name of the field that the first reason is about, or null for the whole row */
    public String field() {
        return reasons.get(0).field();
    }

    /** @return message key of the first reason */
    public String key() {
        return reasons.get(0).key();
    }

    /** @return arguments of the first reason's message */
    public List<String> arguments() {
        return reasons.get(0).arguments();
    }
}
