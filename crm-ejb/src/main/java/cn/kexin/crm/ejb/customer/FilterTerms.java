package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.list.FilterField;
import java.io.Serializable;
import java.util.Map;

/**
 * What stands in a filter, for those who say it in words.
 *
 * @param fields by code
 * @param names of units, people and customers by {@code field:value}; without those that are not there and customers that the
 *     reader does not see
 */
public record FilterTerms(Map<String, FilterField> fields, Map<String, String> names) implements Serializable {}
