package cn.kexin.crm.web.bench;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.search.SearchIndex;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What people of a branch ask for: their own customers, and words that are somewhere in the archive. */
record Asked(List<List<Long>> customersOfUnit, List<String> names) {

    private static final int SAMPLE = 200;

    static Asked sample(ScaleDatabase database) throws SQLException {
        List<List<Long>> ofUnit = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (Connection connection = database.connect()) {
            for (int unit = 0; unit < Crowd.PEOPLE; unit++) {
                ofUnit.add(read(
                                connection,
                                "select c.id from customer c join org_unit u on u.id = c.owner_unit_id where u.code = 'SCALE-"
                                        + unit + "' order by md5(c.number) limit " + SAMPLE)
                        .stream()
                        .map(Long::valueOf)
                        .toList());
            }
            names.addAll(read(
                    connection,
                    "select name from customer where kind = 'ORGANISATION' and length(name) > 2 and name !~ '[a-zA-Z0-9]' "
                            + "order by md5(number) limit " + SAMPLE));
        }
        return new Asked(ofUnit, names);
    }

    /** @return the first column of what the statement finds */
    static List<String> read(ScaleDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect()) {
            return read(connection, sql);
        }
    }

    private static List<String> read(Connection connection, String sql) throws SQLException {
        List<String> read = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                read.add(row.getString(1));
            }
        }
        return read;
    }

    long customer(int unit, Random random) {
        List<Long> ids = customersOfUnit.get(unit);
        return ids.get(random.nextInt(ids.size()));
    }

    String name(Random random) {
        return names.get(random.nextInt(names.size()));
    }

    /** @return two neighbouring characters of a name */
    String twoCharacters(Random random) {
        String name = name(random);
        int at = random.nextInt(name.length() - 1);
        return name.substring(at, at + 2);
    }

    /** @return the first letters with which a name is read, as far as people type them */
    String initials(Random random) {
        String[] forms = new SearchIndex()
                .addName(name(random), CustomerKind.ORGANISATION)
                .text()
                .split(" ");
        String initials = forms[2];
        return initials.substring(0, Math.min(initials.length(), 3 + random.nextInt(2)));
    }
}
