package cn.kexin.crm.web.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Branches with sales representatives who look after the archive; they sign in as the demonstration's do. */
final class Staff {

    /** Branches of the large company. */
    static final int UNITS = 50;

    private static final int PEOPLE_OF_A_UNIT = 6;

    /** Ids of a branch and of its people. */
    record Unit(long id, List<Long> people) {}

    private final Connection connection;

    Staff(Connection connection) {
        this.connection = connection;
    }

    /** @return the sign-in name of the first person of a branch */
    static String username(int unit) {
        return "scale" + unit + "x0";
    }

    List<Unit> hire() throws SQLException {
        List<Unit> units = new ArrayList<>();
        Random random = new Random(1);
        for (int u = 0; u < UNITS; u++) {
            long unit = insert(
                    """
                    insert into org_unit (id, version, code, name, type, parent_id, calendar_id, active)
                    select nextval('crm_seq'), 1, ?, ?, 'BRANCH', h.id, h.calendar_id, true from org_unit h
                    where h.code = 'HQ' returning id""",
                    "SCALE-" + u,
                    CompanyNames.place(random) + "第" + (u + 1) + "办事处");
            List<Long> people = new ArrayList<>();
            for (int p = 0; p < PEOPLE_OF_A_UNIT; p++) {
                people.add(hire("scale" + u + "x" + p, PeopleNames.any(random), unit));
            }
            units.add(new Unit(unit, people));
        }
        return units;
    }

    private long hire(String username, String name, long unit) throws SQLException {
        long person = insert(
                """
                insert into person (id, version, username, name, unit_id)
                values (nextval('crm_seq'), 1, ?, ?, ?) returning id""",
                username,
                name,
                unit);
        insert(
                """
                insert into role_assignment (id, version, person_id, unit_id, role)
                values (nextval('crm_seq'), 1, ?, ?, 'SALES') returning id""",
                person,
                unit);
        insert(
                """
                insert into sign_in (id, version, person_id, password_hash, must_change, failed_attempts, generation)
                select nextval('crm_seq'), 1, ?, s.password_hash, false, 0, 1 from sign_in s join person p on p.id = s.person_id
                where p.username = 'sales' returning id""",
                person);
        return person;
    }

    private long insert(String sql, Object... values) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** @return how many customers there are */
    static long customers(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from customer")) {
            row.next();
            return row.getLong(1);
        }
    }
}
