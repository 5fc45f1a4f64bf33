package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.search.SearchIndex;
import cn.kexin.crm.ejb.shared.CodeMigration;
import cn.kexin.crm.ejb.shared.ColumnRewrite;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.migration.Context;

/** Makes an archive that is older than the present search columns findable. */
@Dependent
public class SearchIndexMigration extends CodeMigration {

    public SearchIndexMigration() {
        super("17.1", "search index");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        Map<Long, List<String>> merged = namesMergedInto(connection);
        List<String> facts = List.of("number", "kind", "name", "short_name", "credit_code");
        fill(connection, "customer", facts, row -> customer(row, merged.getOrDefault(row.getLong(1), List.of())));
        fill(connection, "contact", List.of("name"), row -> SearchIndex.ofContact(row.getString(2)));
    }

    private static Map<Long, List<String>> namesMergedInto(Connection connection) throws SQLException {
        Map<Long, List<String>> names = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select merged_into_id, number, name from customer where merged_into_id is not null order by id");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                names.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .addAll(List.of(row.getString(2), row.getString(3)));
            }
        }
        return names;
    }

    private static SearchIndex customer(ResultSet row, List<String> otherNames) throws SQLException {
        return SearchIndex.ofCustomer(
                row.getString(2),
                CustomerKind.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                otherNames);
    }

    private static void fill(Connection connection, String table, List<String> read, Index index) throws SQLException {
        new ColumnRewrite(table, "1 = 1", read, List.of("search_text", "search_grams"), row -> {
                    SearchIndex found = index.of(row);
                    return List.of(found.text(), found.grams());
                })
                .run(connection);
    }

    /** What a row is found by. */
    @FunctionalInterface
    private interface Index {
        SearchIndex of(ResultSet row) throws SQLException;
    }
}
