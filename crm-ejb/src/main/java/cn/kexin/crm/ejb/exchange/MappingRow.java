package cn.kexin.crm.ejb.exchange;

import cn.kexin.crm.domain.exchange.ImportKind;

/**
 * A mapping in a list.
 *
 * @param shipped whether it comes with the product and cannot be changed
 */
public record MappingRow(String name, ImportKind kind, boolean shipped) {}
