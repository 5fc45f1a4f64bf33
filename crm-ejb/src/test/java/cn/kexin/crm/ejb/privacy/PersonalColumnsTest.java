package cn.kexin.crm.ejb.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import cn.kexin.crm.ejb.customer.PersonalData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/**
 * Every column that can hold words or bytes is either named by a part of the product that reports and erases it, or written
 * down as holding nothing about the people at customers: see {@code personal-columns.txt}.
 */
class PersonalColumnsTest {

    private static final String NOTHING = "-";

    private static final String URL =
            "jdbc:h2:mem:columns;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    /** What can hold words or bytes. */
    private static final Set<Integer> TYPES = Set.of(
            Types.VARCHAR,
            Types.CHAR,
            Types.LONGVARCHAR,
            Types.CLOB,
            Types.BINARY,
            Types.VARBINARY,
            Types.BLOB,
            Types.ARRAY,
            Types.OTHER);

    @Test
    void everyColumnThatCanTellOfAPersonIsClassified() throws Exception {
        Map<String, String> written = written();
        Set<String> columns = columns();

        Set<String> news = new TreeSet<>(columns);
        news.removeAll(written.keySet());
        if (!news.isEmpty()) {
            fail(
                    """
                    New columns that can hold words or bytes:%n%n%s%n%nCan they tell of a natural person at a customer? Then let a \
                    PersonalData bean report and erase them (a test of erasure looks for leftovers in all of them), and write \
                    its code behind each in personal-columns.txt; otherwise write "%s" there and why, in the comment above.""",
                    news.stream().map(column -> column + " = ?").collect(Collectors.joining("\n")), NOTHING);
        }
        assertThat(written.keySet()).as("columns that are no more").isSubsetOf(columns);
    }

    @Test
    void whatCoversAColumnExistsAndEveryPartCoversOne() throws Exception {
        Set<String> named = new TreeSet<>(written().values());
        named.remove(NOTHING);

        assertThat(named).isEqualTo(parts());
    }

    private static Map<String, String> written() throws IOException {
        Map<String, String> written = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                PersonalColumnsTest.class.getResourceAsStream("personal-columns.txt"), StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.split("\\s*=\\s*", 2))
                    .forEach(entry -> assertThat(written.put(entry[0], entry[1]))
                            .as("written twice: " + entry[0])
                            .isNull());
        }
        return written;
    }

    private static Set<String> columns() throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(URL);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration", "classpath:db/h2")
                .load()
                .migrate();
        Set<String> columns = new TreeSet<>();
        try (Connection connection = database.getConnection();
                ResultSet row = connection.getMetaData().getColumns(null, connection.getSchema(), "%", "%")) {
            while (row.next()) {
                String table = row.getString("TABLE_NAME");
                if (TYPES.contains(row.getInt("DATA_TYPE")) && !table.startsWith("flyway")) {
                    columns.add(table + "." + row.getString("COLUMN_NAME"));
                }
            }
        }
        assertThat(columns).contains("contact.name", "attachment_chunk.content");
        return columns;
    }

    private static Set<String> parts() throws URISyntaxException, IOException {
        Path root = Path.of(PersonalData.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith("Personal.class"))
                    .map(file -> file.replace(".class", "").replace('/', '.').replace('\\', '.'))
                    .map(PersonalColumnsTest::load)
                    .filter(type ->
                            PersonalData.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers()))
                    .map(PersonalColumnsTest::code)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PersonalColumnsTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String code(Class<?> part) {
        try {
            return ((PersonalData) part.getDeclaredConstructor().newInstance()).code();
        } catch (ReflectiveOperationException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
