package cn.kexin.crm.web.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Fills an empty archive with so many customers, two contact people each and five interactions each on average, with every
 * column that the product itself would fill, by the product's own rules. The same number gives the same archive.
 */
final class ArchiveGenerator {

    private static final int WORKERS = 2;
    private static final int BATCH = 5000;

    private static final List<String> TABLES = List.of(
            "customer",
            "customer_match_key",
            "customer_former_name",
            "contact",
            "phone_number",
            "email_address",
            "interaction");

    private final ScaleDatabase database;
    private final CompanyNames names;
    private final int customers;

    ArchiveGenerator(ScaleDatabase database, CompanyNames names, int customers) {
        this.database = database;
        this.names = names;
        this.customers = customers;
    }

    void run() throws Exception {
        try (Connection connection = database.connect()) {
            List<Staff.Unit> units = new Staff(connection).hire();
            Indexes indexes = new Indexes(connection);
            indexes.drop(TABLES);
            load(units, firstId(connection));
            say("building indexes");
            indexes.build();
            say("gathering statistics");
            try (Statement statement = connection.createStatement()) {
                statement.execute("vacuum analyze");
                statement.execute("comment on table customer is '" + mark() + "'");
            }
        }
    }

    private String mark() {
        return "scale " + customers;
    }

    /** @return whether this archive was made before and is whole */
    boolean isDone() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select obj_description('customer'::regclass)")) {
            row.next();
            return mark().equals(row.getString(1));
        }
    }

    /** Takes as many ids and numbers from the sequences as the rows need. */
    private long firstId(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            long first = single(statement, "select nextval('crm_seq') + 1");
            single(statement, "select setval('crm_seq', " + (first + CustomerBatch.ids(customers) + 50) + ")");
            return first;
        }
    }

    private void load(List<Staff.Unit> units, long firstId) throws Exception {
        long firstNumber;
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            firstNumber = single(statement, "select nextval('customer_number_seq')");
            single(statement, "select setval('customer_number_seq', " + (firstNumber + customers) + ")");
        }
        AtomicInteger next = new AtomicInteger();
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        List<Future<?>> done = new ArrayList<>();
        for (int w = 0; w < WORKERS; w++) {
            done.add(workers.submit(() -> {
                CustomerBatch batch = new CustomerBatch(names, units, customers, firstId, firstNumber);
                try (Connection connection = database.connect()) {
                    withoutChecks(connection);
                    for (int from = next.getAndAdd(BATCH); from < customers; from = next.getAndAdd(BATCH)) {
                        batch.send(connection, from, Math.min(customers, from + BATCH));
                        report(from);
                    }
                }
                return null;
            }));
        }
        for (Future<?> each : done) {
            each.get();
        }
        workers.shutdown();
    }

    /** Links are right by construction; checking each would take longer than writing it. */
    private static void withoutChecks(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
        }
    }

    private void report(int from) {
        if (from % (BATCH * 20) == 0) {
            say("%,d of %,d customers".formatted(from, customers));
        }
    }

    private static long single(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    static void say(String text) {
        System.out.println("scale: " + text);
    }
}
