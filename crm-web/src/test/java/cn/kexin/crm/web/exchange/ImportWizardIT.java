package cn.kexin.crm.web.exchange;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.kexin.crm.web.testing.Accessibility;
import cn.kexin.crm.web.testing.BrowserTest;
import cn.kexin.crm.web.testing.Server;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class ImportWizardIT extends BrowserTest {

    private static final String HEADERS =
            "number,incident_state,reassignment_count,reopen_count,sys_mod_count,made_sla,caller_id,opened_at,"
                    + "sys_updated_at,contact_type,category,subcategory,u_symptom,priority,assignment_group,assigned_to,"
                    + "resolved_at,closed_at,notify\n";
    private static final String OPENED =
            "W1,New,0,0,0,true,9001,1/4/2016 09:00,1/4/2016 09:00,Phone,1,1,1,3,W70,?,?,?,no\n";
    private static final String RESOLVED =
            "W1,Resolved,0,0,1,true,9001,1/4/2016 09:00,1/4/2016 10:00,Phone,1,1,1,3,W70,W17,1/4/2016 10:00,?,no\n";
    private static final String LOST =
            "W2,-100,0,0,0,true,9001,1/4/2016 09:00,1/4/2016 09:00,Phone,1,1,1,3,W70,?,?,?,no\n";

    @Test
    void aHistoryIsRecognisedCorrectedStartedAndItsBadRowsGivenBack() throws IOException {
        signIn("customer_dept");
        page.navigate(url("/exchange/new.xhtml"));
        upload("history.csv", HEADERS + OPENED + RESOLVED + LOST);

        assertThat(page.locator("[id='form:mappingName_label']")).containsText("uci-service-history");
        assertThat(page.locator("#preview .note")).containsText("1 行");
        assertThat(page.locator("#preview")).containsText("“-100”");
        Accessibility.check(page);

        page.locator("[id='form:dateFormat']").fill("yyyy-MM-dd");
        button("更新预览").click();
        assertThat(page.locator("#preview .note")).containsText("3 行");
        page.locator("[id='form:dateFormat']").fill("d/M/yyyy HH:mm");
        page.locator("[id='form:name']").fill("浏览器测试");
        button("保存对应关系").click();
        assertThat(page.locator("[id='form:mappingName_label']")).containsText("浏览器测试");
        assertThat(page.locator("#preview .note")).containsText("1 行");

        button("开始导入").click();
        page.waitForURL(Pattern.compile(".*/exchange/view\\.xhtml.*"));
        assertThat(page.locator("main .chip").first()).hasText("已完成");
        assertThat(tally("新增")).hasText("2");
        assertThat(tally("未导入")).hasText("1");
        assertThat(page.locator("[id='form:problems']")).containsText("不认识的值“-100”");
        Accessibility.check(page);

        Download download = page.waitForDownload(() -> page.getByText("下载未导入的行").click());
        String lines = Files.readString(download.path());
        Assertions.assertThat(lines)
                .contains("line,field,message,number,incident_state")
                .contains("4,state,");
    }

    @Test
    void aFileThatCannotBeReadSaysSoAndIsNotKept() throws IOException {
        signIn("customer_dept");
        page.navigate(url("/exchange/new.xhtml"));
        page.locator("[id='form:kind']").click();
        option("客户").click();
        assertThat(page.locator("[id='form:shape']")).containsText("creditGrade");
        int keptBefore = kept();
        upload("picture.csv", "a\0b\0c");

        assertThat(page.locator(".error-summary")).containsText("不是文本文件");
        assertThat(page.locator("[id='form:next']")).isVisible();
        Assertions.assertThat(kept()).isEqualTo(keptBefore);
    }

    /** @return how many files the server keeps for wizards */
    private static int kept() throws IOException {
        try (Stream<Path> files = Files.list(Server.TEMPORARY)) {
            return (int) files.filter(file -> file.getFileName().toString().startsWith("crm-import"))
                    .count();
        }
    }

    @Test
    void headersAndValuesThatPeopleUseAreRecognised() {
        signIn("customer_dept");
        page.navigate(url("/exchange/new.xhtml"));
        page.locator("[id='form:kind']").click();
        option("客户").click();
        assertThat(page.locator("[id='form:shape']")).containsText("creditGrade");
        upload("清单.csv", "客户编号,公司名称,客户级别,联系电话,备注\nLW-1,认得一号船厂,黄金,023-62220001,x\nLW-2,认得二号船厂,,abc,y\n");

        assertThat(page.locator("#preview")).containsText("新增 1");
        assertThat(page.locator("#preview")).containsText("不导入 1");
        assertThat(page.locator("[id='form:values']")).hasValue(Pattern.compile("valueClass 黄金 = GOLD"));
        button("开始导入").click();
        page.waitForURL(Pattern.compile(".*/exchange/view\\.xhtml.*"));
        assertThat(tally("新增")).hasText("1");
        assertThat(tally("未导入")).hasText("1");
    }

    @Test
    void theAdministratorBringsInANoticeOfHolidaysAndNoCustomers() {
        signIn("admin");
        page.navigate(url("/exchange/new.xhtml"));
        page.locator("[id='form:kind']").click();
        assertThat(option("节假日通知")).isVisible();
        assertThat(option("客户")).hasCount(0);
        option("节假日通知").click();
        assertThat(page.locator("main")).containsText("工作日历 CN");
        String notice =
                "{\"year\":2032,\"papers\":[],\"days\":[{\"name\":\"元旦\",\"date\":\"2032-01-01\",\"isOffDay\":true}]}";
        upload("2032.json", notice);

        assertThat(page.locator("#preview")).containsText("2032-01-01");
        Accessibility.check(page);
        button("开始导入").click();
        page.waitForURL(Pattern.compile(".*/exchange/view\\.xhtml.*"));
        assertThat(tally("新增")).hasText("1");
    }

    private void upload(String file, String content) {
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(file, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        button("下一步").click();
    }

    private Locator option(String label) {
        return page.locator("[id='form:kind_panel'] li")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + label + "$")));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** @return the number under a heading of the import's tally */
    private Locator tally(String heading) {
        return page.locator(".tally > div")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + heading)))
                .locator("dd");
    }
}
