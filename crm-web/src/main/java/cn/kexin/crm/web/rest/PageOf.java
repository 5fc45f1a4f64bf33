package cn.kexin.crm.web.rest;

import cn.kexin.crm.ejb.shared.Page;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items what is on the page
 * @param page its number, from 1
 * @param size how many items a page holds
 * @param total how many items there are on all pages
 */
public record PageOf<T>(List<T> items, int page, int size, long total) {

    /** @return the page in the form of the interface */
    public static <R, T> PageOf<T> of(PageQuery query, Page<R> found, Function<R, T> form) {
        return new PageOf<>(found.rows().stream().map(form).toList(), query.page(), query.size(), found.total());
    }
}
