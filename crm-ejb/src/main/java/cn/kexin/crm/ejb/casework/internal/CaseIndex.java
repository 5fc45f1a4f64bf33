package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.customer.search.SearchIndex;
import cn.kexin.crm.ejb.shared.ColumnRewrite;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The search columns of cases that are not written one by one. */
final class CaseIndex {

    private CaseIndex() {}

    /** @param of condition in SQL on the cases whose columns are written anew, without parameters */
    static void write(Connection connection, String of) throws SQLException {
        new ColumnRewrite(
                        "customer_case",
                        of,
                        List.of("number", "subject"),
                        List.of("search_text", "search_grams"),
                        row -> {
                            SearchIndex index = SearchIndex.ofMatter(row.getString(2), row.getString(3));
                            return List.of(index.text(), index.grams());
                        })
                .run(connection);
    }
}
