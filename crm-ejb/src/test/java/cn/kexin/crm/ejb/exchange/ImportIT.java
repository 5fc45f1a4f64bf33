package cn.kexin.crm.ejb.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.domain.exchange.ImportKind;
import cn.kexin.crm.domain.exchange.ImportMode;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.JobState;
import cn.kexin.crm.ejb.customer.AddressLine;
import cn.kexin.crm.ejb.customer.ContactFacade;
import cn.kexin.crm.ejb.customer.CustomerCommand;
import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.customer.CustomerFilter;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.InteractionFacade;
import cn.kexin.crm.ejb.customer.PhoneLine;
import cn.kexin.crm.ejb.organisation.CalendarFacade;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.testing.FacadeTest;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Imports of the archive's records and of notices: modes, mappings, bad rows, taking back, going on after a crash. */
class ImportIT extends FacadeTest {

    private static final PageRequest PAGE = new PageRequest(0, 50, null);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @EJB
    private ImportFacade imports;

    @EJB
    private CustomerFacade customers;

    @EJB
    private ContactFacade contacts;

    @EJB
    private InteractionFacade touches;

    @EJB
    private CalendarFacade calendars;

    @Resource(lookup = "java:app/jdbc/crm")
    private DataSource dataSource;

    @Test
    void customersWithOurFieldNamesNeedNoMappingAndASecondRunChangesNothing() {
        String file =
                """
                number,kind,name,phone,email,region,valueClass,core,creditGrade,ownerUnit,ownerPerson
                A-1,ORGANISATION,甲一机械有限公司,023-70000001,a1@example.com,重庆,GOLD,true,AA,SALES,sales
                A-2,PERSON,周杰,13970000002,,成都,,,,,
                A-3,PERSON,周杰,13970000003,,成都,,,,,
                A-4,ORGANISATION,😀 四字节 <b>公司</b>,,,,,,,,
                """;

        ImportRow first = run(ImportKind.CUSTOMERS, ImportMode.CREATE, file);
        ImportRow again = run(ImportKind.CUSTOMERS, ImportMode.CREATE_OR_UPDATE, file);

        assertThat(first.created()).isEqualTo(4);
        assertThat(again.skipped()).isEqualTo(4);
        assertThat(customer("A-1").version()).isEqualTo(1);
        assertThat(customer("A-1").valueClass()).isEqualTo(ValueClass.GOLD);
        assertThat(customer("A-1").core()).isTrue();
        assertThat(customer("A-1").ownerPerson().code()).isEqualTo("sales");
        assertThat(customer("A-2").ownerUnit().code()).isEqualTo("CUSTOMER");
        assertThat(customer("A-4").name()).isEqualTo("😀 四字节 <b>公司</b>");
    }

    @Test
    void aRowWithoutAnyKeyIsFoundByItsName() {
        String file = "name,phone,region\n乙一阀门有限公司,023-71000001,重庆\n";

        assertThat(run(ImportKind.CUSTOMERS, ImportMode.CREATE, file).created()).isEqualTo(1);
        assertThat(run(ImportKind.CUSTOMERS, ImportMode.CREATE_OR_UPDATE, file).skipped())
                .isEqualTo(1);
        assertThat(run(ImportKind.CUSTOMERS, ImportMode.UPDATE, file.replace("重庆", "成都"))
                        .updated())
                .isEqualTo(1);
    }

    @Test
    void eachModeDoesWhatItSaysAndLeavesWhatARowDoesNotSay() {
        run(ImportKind.CUSTOMERS, ImportMode.CREATE, "number,name,region\nB-1,丙一仪表有限公司,重庆\n");
        String changed = "number,name,region\nB-1,,成都\nB-2,丙二电缆有限公司,\n";

        ImportRow creating = run(ImportKind.CUSTOMERS, ImportMode.CREATE, "number,name,region\nB-1,改名,成都\n");
        ImportRow updating = run(ImportKind.CUSTOMERS, ImportMode.UPDATE, changed);

        assertThat(creating.skipped()).isEqualTo(1);
        assertThat(updating.updated()).isEqualTo(1);
        assertThat(updating.failed()).isEqualTo(1);
        assertThat(problems(updating)).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.field()).isEqualTo("number");
            assertThat(problem.arguments()).containsExactly("B-2");
        });
        assertThat(customer("B-1").name()).isEqualTo("丙一仪表有限公司");
        assertThat(customer("B-1").region()).isEqualTo("成都");
        assertThat(run(ImportKind.CUSTOMERS, ImportMode.CREATE_OR_UPDATE, changed))
                .extracting(ImportRow::created, ImportRow::skipped)
                .containsExactly(1, 1);
    }

    @Test
    void aMappingReadsOtherHeadersMarksValuesAndEncoding() {
        byte[] file =
                "编号;名称;电话;等级\nG-1;丁一涂料有限公司;无;金\nG-2;丁二玻璃有限公司;023-72000002;钻石\n".getBytes(Charset.forName("GB18030"));
        ImportMapping mapping = new ImportMapping(
                Map.of("编号", "number", "名称", "name", "电话", "phone", "等级", "valueClass"),
                null,
                List.of("无"),
                "GB18030",
                Map.of("valueClass", Map.of("金", "GOLD")),
                null,
                null);

        ImportRow done = run(
                Role.CUSTOMER_DEPT, new ImportRequest(ImportKind.CUSTOMERS, ImportMode.CREATE, mapping, false), file);

        assertThat(done.created()).isEqualTo(1);
        assertThat(done.headers()).containsExactly("编号", "名称", "电话", "等级");
        assertThat(customer("G-1").phone()).isNull();
        assertThat(customer("G-1").valueClass()).isEqualTo(ValueClass.GOLD);
        assertThat(problems(done))
                .singleElement()
                .extracting(ProblemRow::line, ProblemRow::field)
                .containsExactly(3, "valueClass");
    }

    @Test
    void badRowsAreReportedByLineAndFieldAndTheOthersTaken() {
        String file =
                """
                number,name,phone,email,valueClass,creditGrade,ownerUnit,ownerPerson,parentNumber
                C-1,戊一轴承有限公司,023-73000001,,,,,,
                C-2,,,,,,,,
                C-3,戊三,abc,,,,,,
                C-4,戊四,,no-mail,,,,,
                C-5,戊五,,,PLATINUM,,,,
                C-6,戊六,,,,E,,,
                C-7,戊七,,,,,NOWHERE,,
                C-8,戊八,,,,,,nobody,
                C-9,戊九,,,,,,,C-404
                C-10,戊十水泥有限公司,023-73000001,,,,,,
                #999999,自给编号,,,,,,,
                C-12
                """;

        ImportRow done = run(ImportKind.CUSTOMERS, ImportMode.CREATE, file);

        assertThat(done.created()).isEqualTo(1);
        assertThat(problems(done))
                .extracting(problem -> problem.line() + " " + problem.field())
                .containsExactly(
                        "3 name",
                        "4 phone",
                        "5 email",
                        "6 valueClass",
                        "7 creditGrade",
                        "8 ownerUnit",
                        "9 ownerPerson",
                        "10 parentNumber",
                        "11 name",
                        "12 number",
                        "13 null");
        assertThat(problems(done).get(8).arguments()).containsExactly("C-1");
    }

    @Test
    void aRehearsalOfTheArchiveLeavesNothing() {
        ImportRow rehearsed = run(
                Role.CUSTOMER_DEPT,
                new ImportRequest(ImportKind.CUSTOMERS, ImportMode.CREATE, null, true),
                "number,name\nD-1,己一造纸有限公司\n".getBytes(StandardCharsets.UTF_8));

        assertThat(rehearsed.created()).isEqualTo(1);
        assertThat(found("D-1")).isEmpty();
    }

    @Test
    void contactPeopleAreFoundByCustomerAndName() {
        run(ImportKind.CUSTOMERS, ImportMode.CREATE, "number,name\nE-1,庚一食品有限公司\n");
        String file = "customerNumber,name,title,phone,email\nE-1,方芳,经理,13974000001,ff@example.com\nE-404,无,,,\n";

        ImportRow first = run(ImportKind.CONTACTS, ImportMode.CREATE_OR_UPDATE, file);
        ImportRow again = run(ImportKind.CONTACTS, ImportMode.CREATE_OR_UPDATE, file);
        ImportRow changed =
                run(ImportKind.CONTACTS, ImportMode.UPDATE, "customerNumber,name,title\nE-1,方芳,总监\nE-1,新人,\n");

        assertThat(first).extracting(ImportRow::created, ImportRow::failed).containsExactly(1, 1);
        assertThat(again).extracting(ImportRow::skipped, ImportRow::failed).containsExactly(1, 1);
        assertThat(changed).extracting(ImportRow::updated, ImportRow::failed).containsExactly(1, 1);
        assertThat(as.role(
                        Role.CUSTOMER_DEPT, () -> contacts.list(customer("E-1").id())))
                .singleElement()
                .satisfies(contact -> {
                    assertThat(contact.title()).isEqualTo("总监");
                    assertThat(contact.phone()).isEqualTo("13974000001");
                });
    }

    @Test
    void everyWayToReachACustomerComesWithAFileAndStaysWhereTheNextSaysNothing() {
        String header = "number,name,creditCode,industry,phones,emails,divisionCode,address,postcode\n";
        String whole = "R-1,己一陶瓷有限公司,91110108717743469k,房屋建筑业,023-62220001; 13922220002,a@example.cn,"
                + "重庆市渝北区,洪湖西路 8 号,401120\n";

        assertThat(run(ImportKind.CUSTOMERS, ImportMode.CREATE, header + whole).created())
                .isEqualTo(1);
        assertThat(run(ImportKind.CUSTOMERS, ImportMode.CREATE_OR_UPDATE, "number,phone\nR-1,023-62229999\n")
                        .updated())
                .isEqualTo(1);

        CustomerRow row =
                as.user("customer_dept", () -> customers.lookup("R-1", 1).get(0));
        assertThat(row.creditCode()).isEqualTo("91110108717743469K");
        assertThat(row.industryCode()).isEqualTo("47");
        assertThat(row.reach().phones()).extracting(PhoneLine::number).containsExactly("023-62229999", "13922220002");
        assertThat(row.reach().addresses())
                .extracting(AddressLine::divisionCode, AddressLine::detail, AddressLine::postcode)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("500112", "洪湖西路 8 号", "401120"));
    }

    @Test
    void aWrongCreditCodeIsReportedWithItsLine() {
        ImportRow done = run(ImportKind.CUSTOMERS, ImportMode.CREATE, "name,creditCode\n己二陶瓷有限公司,91110108717743469X\n");

        assertThat(done.failed()).isEqualTo(1);
        assertThat(problems(done)).extracting(ProblemRow::field).containsExactly("creditCode");
    }

    @Test
    void touchesAreRecordedOnceAndNeverChanged() {
        run(ImportKind.CUSTOMERS, ImportMode.CREATE, "number,name\nF-1,辛一纺织有限公司\n");
        String file =
                """
                customerNumber,channel,direction,occurredAt,person,summary,result
                F-1,PHONE,OUT,2026-03-01T09:00:00+08:00,sales,电话回访,满意
                F-1,VISIT,OUT,2026-03-02,sales,上门拜访,
                F-1,VISIT,OUT,2126-03-02,sales,未来的拜访,
                F-1,FAX,OUT,2026-03-02,sales,传真,
                F-1,PHONE,OUT,2026-03-03,nobody,电话,
                """;

        ImportRow first = run(ImportKind.INTERACTIONS, ImportMode.CREATE, file);
        ImportRow again = run(ImportKind.INTERACTIONS, ImportMode.CREATE_OR_UPDATE, file);
        ImportRow updating = run(ImportKind.INTERACTIONS, ImportMode.UPDATE, file.replace("上门拜访", "再次拜访"));

        assertThat(first).extracting(ImportRow::created, ImportRow::failed).containsExactly(2, 3);
        assertThat(problems(first)).extracting(ProblemRow::field).containsExactly("occurredAt", "channel", "person");
        assertThat(again.skipped()).isEqualTo(2);
        assertThat(updating).extracting(ImportRow::skipped, ImportRow::failed).containsExactly(1, 4);
        assertThat(as.role(
                                Role.CUSTOMER_DEPT,
                                () -> touches.list(customer("F-1").id(), PAGE))
                        .rows())
                .hasSize(2)
                .anySatisfy(touch -> {
                    assertThat(touch.channel()).isEqualTo(Channel.PHONE);
                    assertThat(touch.occurredAt()).isEqualTo(Instant.parse("2026-03-01T01:00:00Z"));
                });
    }

    @Test
    void aNumberInOurFormIsTakenUntilCountingHasComeToIt() {
        run(ImportKind.CUSTOMERS, ImportMode.CREATE, "name\n自编一仪器有限公司\n");

        ImportRow done =
                run(ImportKind.CUSTOMERS, ImportMode.CREATE, "number,name\nKH-900001,自编二仪器有限公司\nKH-1,自编三仪器有限公司\n");

        assertThat(done.created()).isEqualTo(1);
        assertThat(customer("KH-900001").name()).isEqualTo("自编二仪器有限公司");
        assertThat(problems(done)).extracting(ProblemRow::key).containsExactly("customer.error.numberGiven");
    }

    @Test
    void aSubsidiaryMayStandAboveItsParent() {
        String file = "number,name,parentNumber\nHP-3,子三包装有限公司,HP-2\nHP-2,子二包装有限公司,HP-1\nHP-1,子一包装有限公司,\n"
                + "HP-4,子四包装有限公司,HP-0\n";

        ImportRow done = run(ImportKind.CUSTOMERS, ImportMode.CREATE, file);

        assertThat(done).extracting(ImportRow::created, ImportRow::failed).containsExactly(3, 1);
        assertThat(problems(done)).extracting(ProblemRow::line).containsExactly(5);
        assertThat(found("HP-3").get(0).parent().code()).isEqualTo("HP-2");
        assertThat(reversed(done).reversal().takenBack()).isEqualTo(3);
    }

    @Test
    void whatAnImportMadeIsTakenBackUnlessSomethingWasBuiltOnIt() {
        ImportRow made = run(
                ImportKind.CUSTOMERS,
                ImportMode.CREATE,
                "number,name,parentNumber\nH-1,壬一橡胶有限公司,\nH-2,壬二塑料有限公司,H-1\nH-3,壬三皮革有限公司,H-1\n");
        run(ImportKind.CONTACTS, ImportMode.CREATE, "customerNumber,name\nH-2,江河\n");

        ImportRow reversed = reversed(made);

        assertThat(reversed.reversal().takenBack()).isEqualTo(1);
        assertThat(found("H-1")).hasSize(1);
        assertThat(found("H-2")).hasSize(1);
        assertThat(found("H-3")).isEmpty();
        assertThat(kept(made))
                .extracting(KeptRow::label, KeptRow::key)
                .containsExactlyInAnyOrder(
                        tuple("H-2 壬二塑料有限公司", "customer.kept.contacts"), tuple("H-1 壬一橡胶有限公司", "customer.kept.links"));
        assertThatThrownBy(() -> as.role(Role.CUSTOMER_DEPT, () -> imports.reverse(made.id())))
                .extracting("key")
                .isEqualTo("exchange.error.reversed");
    }

    @Test
    void whatAnImportChangedIsPutBackFieldByFieldUnlessSomebodyChangedItSince() {
        run(
                ImportKind.CUSTOMERS,
                ImportMode.CREATE,
                "number,name,region,phone\nH-5,壬五仪器有限公司,重庆,023-77000005\nH-6,壬六仪器有限公司,重庆,\n");
        ImportRow changed = run(
                ImportKind.CUSTOMERS,
                ImportMode.UPDATE,
                "number,region,phone,shortName\nH-5,成都,023-77000055,壬五\nH-6,成都,,壬六\n");
        as.role(Role.CUSTOMER_DEPT, () -> {
            CustomerRow now = customer("H-6");
            customers.edit(now.id(), now.version(), withRegion(now, "贵阳"));
        });

        ImportRow reversed = reversed(changed);

        assertThat(changed.updated()).isEqualTo(2);
        assertThat(reversed.reversal().putBack()).isEqualTo(2);
        assertThat(customer("H-5"))
                .extracting(CustomerRow::region, CustomerRow::phone, CustomerRow::shortName)
                .containsExactly("重庆", "023-77000005", null);
        assertThat(customer("H-6"))
                .extracting(CustomerRow::region, CustomerRow::shortName)
                .containsExactly("贵阳", null);
        assertThat(kept(changed)).singleElement().satisfies(row -> {
            assertThat(row.key()).isEqualTo("exchange.kept.fields");
            assertThat(row.arguments()).containsExactly("region");
        });
    }

    private static CustomerCommand withRegion(CustomerRow row, String region) {
        CustomerCommand now = row.toCommand();
        return new CustomerCommand(
                now.kind(),
                now.name(),
                now.shortName(),
                now.phone(),
                now.email(),
                region,
                now.industry(),
                now.source(),
                now.parentId(),
                now.dealerId(),
                now.valueClass(),
                now.core(),
                now.creditGrade(),
                now.relationshipStage(),
                now.status(),
                now.ownerUnit(),
                now.ownerPerson(),
                now.details());
    }

    private ImportRow reversed(ImportRow run) {
        as.role(Role.CUSTOMER_DEPT, () -> imports.reverse(run.id()));
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            ImportRow now = as.role(Role.CUSTOMER_DEPT, () -> imports.find(run.id()));
            if (now.reversal().state().isOver()) {
                assertThat(now.reversal().state()).isEqualTo(JobState.DONE);
                return now;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new AssertionError("The import was not taken back in time");
    }

    private List<KeptRow> kept(ImportRow run) {
        return as.role(Role.CUSTOMER_DEPT, () -> imports.kept(run.id(), PAGE)).rows();
    }

    @Test
    void aRowTellsEverythingThatIsWrongWithIt() {
        ImportRow done = run(
                ImportKind.CUSTOMERS,
                ImportMode.CREATE,
                "number,name,phone,email,valueClass,core\nP-1,,12,nobody,PLATINUM,maybe\n");

        assertThat(problems(done)).singleElement().satisfies(row -> assertThat(row.reasons())
                .extracting(ProblemRow.Reason::field)
                .contains("name", "valueClass", "core"));
    }

    @Test
    void chosenKeysFindTheCustomerThatIsThere() {
        run(
                ImportKind.CUSTOMERS,
                ImportMode.CREATE,
                "number,name,phone,email\nQ-1,戊一刀具有限公司,023-75000001,q1@example.com\n");
        ImportMapping byMail =
                new ImportMapping(null, null, null, null, null, null, null, null, List.of("email", "phone"));

        ImportRow done = run(
                Role.CUSTOMER_DEPT,
                new ImportRequest(ImportKind.CUSTOMERS, ImportMode.UPDATE, byMail, false),
                "email,phone,region\nQ1@Example.com,,成都\n,(023)75000001,贵阳\nnobody@example.com,,昆明\n"
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(done).extracting(ImportRow::updated, ImportRow::failed).containsExactly(2, 1);
        assertThat(customer("Q-1").region()).isEqualTo("贵阳");
    }

    @Test
    void howSuchAFileWasLastReadIsOfferedButNeverTakenUnasked() {
        ImportMapping dots = new ImportMapping(null, null, List.of("..."), null, null, null, null);
        byte[] first = "number,name,region\nRM-1,己一锅炉有限公司,...\n".getBytes(StandardCharsets.UTF_8);
        byte[] second = "number,name,region\nRM-2,己二管道有限公司,...\n".getBytes(StandardCharsets.UTF_8);

        run(Role.CUSTOMER_DEPT, new ImportRequest(ImportKind.CUSTOMERS, ImportMode.CREATE, dots, false), first);
        ImportPreview offered = as.role(
                Role.CUSTOMER_DEPT,
                () -> imports.preview(request(ImportKind.CUSTOMERS, ImportMode.CREATE), file(second)));
        run(Role.CUSTOMER_DEPT, request(ImportKind.CUSTOMERS, ImportMode.CREATE), second);

        assertThat(customer("RM-1").region()).isNull();
        assertThat(offered.mapping().missing()).containsExactly("...");
        assertThat(customer("RM-2").region()).isEqualTo("...");
    }

    @Test
    void thePreviewSaysWhatEachRowWouldDo() {
        run(ImportKind.CUSTOMERS, ImportMode.CREATE, "number,name,region\nS-1,戊三泵业有限公司,重庆\n");
        byte[] file = "number,name,region\nS-1,,成都\nS-1,,重庆\nS-2,戊四泵业制造有限公司,\n,戊四泵业制造有限公司,\n"
                .getBytes(StandardCharsets.UTF_8);

        ImportPreview preview = as.role(
                Role.CUSTOMER_DEPT,
                () -> imports.preview(request(ImportKind.CUSTOMERS, ImportMode.CREATE_OR_UPDATE), file(file)));

        assertThat(preview.rows().get(0).effect()).isEqualTo(ImportPreview.Effect.UPDATE);
        assertThat(preview.rows().get(0).changes())
                .containsExactly(new ImportPreview.FieldChange("region", "重庆", "成都"));
        assertThat(preview.rows().get(2).effect()).isEqualTo(ImportPreview.Effect.CREATE);
    }

    @Test
    void theSameFileTwiceAtOnceIsOneImport() {
        byte[] file = ("number,name\n" + "T-%1$d,戊%1$d号轴承厂\n".formatted(1)).getBytes(StandardCharsets.UTF_8);
        ImportRow first = run(Role.CUSTOMER_DEPT, request(ImportKind.CUSTOMERS, ImportMode.CREATE), file);

        ImportPreview again = as.role(
                Role.CUSTOMER_DEPT,
                () -> imports.preview(request(ImportKind.CUSTOMERS, ImportMode.CREATE), file(file)));

        assertThat(again.before().id()).isEqualTo(first.id());
    }

    @Test
    void rowsTakenTogetherMakeTheSameRecordsAsRowsTakenOneByOne() {
        StringBuilder rows = new StringBuilder("number,kind,name,phone,email,creditCode,region,tags\n");
        for (int i = 0; i < 60; i++) {
            String name = List.of("重庆%s机械有限公司", "%s机械（重庆）有限责任公司", "成都%s商贸有限公司", "%s集团")
                    .get(i % 4)
                    .formatted("同源" + "甲乙丙丁戊己庚辛".charAt(i / 4 % 8));
            rows.append("X%s-")
                    .append(i)
                    .append(i % 5 == 4 ? ",PERSON," : ",ORGANISATION,")
                    .append(name)
                    .append(",")
                    .append(i % 3 == 0 ? "023-78%03d%03d".formatted(i % 6, i % 6) : "")
                    .append(",")
                    .append(i % 7 == 0 ? "x%s" + i % 14 + "@example.com" : "")
                    .append(",,重庆,\n");
        }
        String file = rows.toString();

        ImportRow together = run(ImportKind.CUSTOMERS, ImportMode.CREATE, file.replace("%s", "A"));
        List<String> made = records("XA-");
        reversed(together);
        int created = 0;
        int failed = 0;
        for (String row : file.replace("%s", "A").lines().skip(1).toList()) {
            ImportRow one = run(
                    ImportKind.CUSTOMERS,
                    ImportMode.CREATE,
                    file.lines().findFirst().get() + "\n" + row);
            created += one.created();
            failed += one.failed();
        }

        assertThat(together.created()).isBetween(5, 59);
        assertThat(together).extracting(ImportRow::created, ImportRow::failed).containsExactly(created, failed);
        assertThat(records("XA-")).isEqualTo(made);
    }

    /** Everything that is stored of customers, but ids and times. */
    private List<String> records(String begin) {
        return select(
                """
                select c.number || '|' || c.kind || '|' || c.name || '|' || c.name_key || '|' || coalesce(c.phone, '') || '|'
                  || coalesce(c.phone_key, '') || '|' || coalesce(c.email, '') || '|' || c.search_text || '|' || c.search_grams
                  || '|' || c.owner_unit_id || '|' || c.version || '|' || c.status || '|' || c.value_class || '|'
                  || (select count(*) from customer_match_key k where k.customer_id = c.id) || '|'
                  || (select count(*) from phone_number n where n.customer_id = c.id) || '|'
                  || (select count(*) from email_address e where e.customer_id = c.id) || '|'
                  || (select count(*) from duplicate_pair d where d.first_id = c.id or d.second_id = c.id) || '|'
                  || (select count(*) from change_entry h where h.subject_type = 'customer' and h.subject_id = c.id)
                from customer c where c.number like '%s%%' order by c.number"""
                        .formatted(begin));
    }

    @Test
    void evidenceIsNeverTakenBack() {
        run(ImportKind.CUSTOMERS, ImportMode.CREATE, "number,name\nI-1,癸一木业有限公司\n");
        ImportRow touched = run(
                ImportKind.INTERACTIONS,
                ImportMode.CREATE,
                "customerNumber,channel,direction,occurredAt,summary\nI-1,PHONE,IN,2026-03-01,来电\n");

        assertThatThrownBy(() -> as.role(Role.CUSTOMER_DEPT, () -> imports.reverse(touched.id())))
                .extracting("key")
                .isEqualTo("exchange.error.notReversible.INTERACTIONS");
    }

    @ParameterizedTest
    @EnumSource(
            value = ImportKind.class,
            names = {"CUSTOMERS", "CONTACTS", "INTERACTIONS"})
    void theArchiveIsNotTheAdministrators(ImportKind kind) {
        assertThatThrownBy(() -> run(Role.ADMIN, request(kind, ImportMode.CREATE), new byte[] {'a'}))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void aNoticeOfHolidaysChangesTheShippedCalendar() {
        byte[] notice =
                """
                {"year": 2031, "papers": ["http://example.org/2031"], "days": [
                 {"name": "元旦", "date": "2031-01-01", "isOffDay": true},
                 {"name": "元旦", "date": "2031-01-02", "isOffDay": true},
                 {"name": "元旦", "date": "2031-01-04", "isOffDay": false}]}"""
                        .getBytes(StandardCharsets.UTF_8);
        Instant eve = Instant.parse("2030-12-31T02:00:00Z");
        assertThat(due(eve)).isEqualTo("2031-01-01T02:00:00Z");

        ImportRow updating = run(Role.ADMIN, request(ImportKind.HOLIDAYS, ImportMode.UPDATE), notice);
        ImportRow rehearsed =
                run(Role.ADMIN, new ImportRequest(ImportKind.HOLIDAYS, ImportMode.CREATE, null, true), notice);
        assertThat(due(eve)).isEqualTo("2031-01-01T02:00:00Z");
        ImportRow first = run(Role.ADMIN, request(ImportKind.HOLIDAYS, ImportMode.CREATE), notice);
        ImportRow again = run(Role.ADMIN, request(ImportKind.HOLIDAYS, ImportMode.CREATE_OR_UPDATE), notice);

        assertThat(updating.failed()).isEqualTo(1);
        assertThat(rehearsed.created()).isEqualTo(3);
        assertThat(first.created()).isEqualTo(3);
        assertThat(again.skipped()).isEqualTo(3);
        assertThat(due(eve)).isEqualTo("2031-01-03T02:00:00Z");
        assertThat(due(Instant.parse("2031-01-03T02:00:00Z"))).isEqualTo("2031-01-04T02:00:00Z");
        assertThatThrownBy(() -> run(Role.CUSTOMER_DEPT, request(ImportKind.HOLIDAYS, ImportMode.CREATE), notice))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> run(Role.ADMIN, request(ImportKind.HOLIDAYS, ImportMode.CREATE), new byte[] {'{'}))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.getField())
                        .isEqualTo("file"));
    }

    private String due(Instant from) {
        return as.role(Role.ADMIN, () -> calendars.dueAfterDays("CN", from, 1))
                .dueAt()
                .toString();
    }

    @Test
    void goesOnAfterItsWorkerDiedAndEndsWithTheSameCounts() throws SQLException {
        int cases = 3_000;
        byte[] history = history(cases).getBytes(StandardCharsets.UTF_8);
        ImportMapping creating = new ImportMapping(
                null, null, null, null, null, new ImportMapping.Creation("{0}", "{0}", null, null, null), null);
        ImportRequest request =
                new ImportRequest(ImportKind.SERVICE_HISTORY, ImportMode.CREATE_OR_UPDATE, creating, false);
        long id = as.role(Role.CUSTOMER_DEPT, () -> imports.start(request, file(history)));
        ImportRow before = awaitRows(id);

        int died =
                update("update background_job set node = 'gone', lease_until = current_timestamp - interval '1' hour "
                        + "where kind = 'import' and state = 'RUNNING' and subject = '" + id + "'");
        ImportRow done = awaitEnd(id);

        assertThat(died).as("the import was under way, at row " + before.rows()).isEqualTo(1);
        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(done.rows()).isEqualTo(cases * 3);
        assertThat(done.created()).isEqualTo(cases * 3);
        assertThat(count("select attempts from background_job where kind = 'import' and subject = '" + id + "'"))
                .isEqualTo(2);
        assertThat(count("select count(*) from customer_case where external_id like 'K-%'"))
                .isEqualTo(cases);
        long evidence = count(EVIDENCE_OF_K);
        ImportRow again = run(Role.CUSTOMER_DEPT, request, history);
        assertThat(again.skipped()).isEqualTo(cases * 3);
        assertThat(count(EVIDENCE_OF_K)).isEqualTo(evidence);
    }

    private static final String EVIDENCE_OF_K =
            "select count(*) from evidence e join customer_case c on c.id = e.case_id where c.external_id like 'K-%'";

    private static String history(int cases) {
        StringBuilder rows = new StringBuilder(
                "externalId,sequence,state,openedAt,updatedAt,resolvedAt,withinTarget,customer,unit\n");
        for (int i = 0; i < cases; i++) {
            String id = "K-" + i;
            rows.append(id).append(",0,NEW,2016-04-01T09:00:00,2016-04-01T09:00:00,,,caller,K1\n");
            rows.append(id).append(",1,IN_PROGRESS,2016-04-01T09:00:00,2016-04-01T09:30:00,,,caller,K1\n");
            rows.append(id)
                    .append(",2,RESOLVED,2016-04-01T09:00:00,2016-04-01T10:00:00,2016-04-01T10:00:00,true,caller,K1\n");
        }
        return rows.toString();
    }

    private ImportRow run(ImportKind kind, ImportMode mode, String file) {
        return run(Role.CUSTOMER_DEPT, request(kind, mode), file.getBytes(StandardCharsets.UTF_8));
    }

    private ImportRow run(Role role, ImportRequest request, byte[] file) {
        return awaitEnd(as.role(role, () -> imports.start(request, file(file))));
    }

    private static ImportRequest request(ImportKind kind, ImportMode mode) {
        return new ImportRequest(kind, mode, null, false);
    }

    private static ImportFile file(byte[] content) {
        return new ImportFile("test.csv", content.length, () -> new ByteArrayInputStream(content));
    }

    private ImportRow awaitRows(long id) {
        ImportRow row = row(id);
        Instant deadline = Instant.now().plus(PATIENCE);
        while (row.rows() == 0 && !row.state().isOver() && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            row = row(id);
        }
        return row;
    }

    private ImportRow awaitEnd(long id) {
        ImportRow row = row(id);
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!row.state().isOver() && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            row = row(id);
        }
        return row;
    }

    private ImportRow row(long id) {
        return as.role(Role.CUSTOMER_DEPT, () -> imports.find(id));
    }

    private List<ProblemRow> problems(ImportRow run) {
        return as.role(Role.CUSTOMER_DEPT, () -> imports.problems(run.id(), PAGE))
                .rows();
    }

    private CustomerRow customer(String number) {
        return found(number).get(0);
    }

    private List<CustomerRow> found(String number) {
        return as
                .role(Role.CUSTOMER_DEPT, () -> customers.list(CustomerFilter.containing(number), PAGE))
                .rows()
                .stream()
                .filter(customer -> customer.number().equals(number))
                .toList();
    }

    private List<String> select(String sql) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int update(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement.executeUpdate();
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
