package cn.kexin.crm.web.customer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.kexin.crm.web.testing.Accessibility;
import cn.kexin.crm.web.testing.BrowserTest;
import cn.kexin.crm.web.testing.Form;
import cn.kexin.crm.web.testing.Server;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A field that the company adds, from its definition to the file that fills it. */
class CustomFieldPagesIT extends BrowserTest {

    private static final String CODE = "trialResult";

    @Test
    void aFieldIsDefinedFilledInShownAsAColumnFilteredByImportedAndChangedOfMany() {
        Page admin = otherBrowser();
        signIn(admin, "admin", Server.PASSWORD);
        define(admin);

        signIn("sales");
        page.navigate(url("/customer/edit.xhtml"));
        Form form = Form.on(page, "form").type("name", "武隆仙女山索道试用公司");
        Locator choice = page.locator(".field")
                .filter(new Locator.FilterOptions().setHasText("试用结论"))
                .locator(".ui-selectonemenu");
        String id = choice.getAttribute("id").replaceFirst("form:", "");
        Accessibility.check(page);
        form.choose(id, "合格").press("save");
        assertThat(page).hasURL(Pattern.compile(".*/customer/view\\.xhtml\\?.*"));

        addColumnAndFilter();
        Locator rows = page.locator("[id$=rows_data] tr");
        assertThat(rows).hasCount(1);
        assertThat(rows.first()).containsText("武隆仙女山索道试用公司");
        assertThat(rows.first().locator("td").last()).hasText(Pattern.compile("(?<!不)合格$"));
        Accessibility.check(page);
        String list = page.url();

        Page officer = otherBrowser();
        signIn(officer, "customer_dept", Server.PASSWORD);
        takeIn(officer);
        page.navigate(list);
        assertThat(rows).hasCount(2);

        changeAllToFailed();
        assertThat(page.locator("[id='form:done']")).containsText("试用结论改为“不合格”");
        assertThat(page.locator("[id='form:done']")).containsText("已修改 2 个");
        assertThat(rows).hasCount(1);
        page.locator("[id='form:back']").click();
        assertThat(page.locator("[id='form:done']")).containsText("已还原 2 个");
        assertThat(rows).hasCount(2);
    }

    private static void define(Page admin) {
        admin.navigate(url("/customer/fields.xhtml"));
        Accessibility.check(admin);
        admin.locator("a.button[href*='field.xhtml']").first().click();
        Form form = Form.on(admin, "form")
                .type("nameZh", "试用结论")
                .type("nameEn", "Trial result")
                .type("code", CODE)
                .choose("kind", "单选");
        option(form, 0, "PASS", "合格", "Passed");
        form.press("add");
        option(form, 1, "FAIL", "不合格", "Failed");
        Accessibility.check(admin);
        form.tick("listed").tick("filterable").press("save");
        assertThat(admin).hasURL(Pattern.compile(".*/customer/fields\\.xhtml.*"));
        assertThat(admin.locator("main")).containsText("试用结论");
    }

    private static void option(Form form, int place, String code, String zh, String en) {
        String line = "option:" + place + ":";
        form.type(line + "code", code).type(line + "nameZh", zh).type(line + "nameEn", en);
    }

    private void addColumnAndFilter() {
        page.navigate(url("/customer/list.xhtml?view=all"));
        page.locator("[id='filters:columns']").click();
        page.locator("[id='columnForm:added']").selectOption("customFields." + CODE);
        assertThat(page.locator("[id='columnForm'] ul.rows li").last()).containsText("试用结论");
        page.locator("[id='columnForm:show']").click();
        assertThat(page).hasURL(Pattern.compile(".*columns=.*customFields\\." + CODE + ".*"));
        page.locator("[id='filters:add']").click();
        page.locator("[id='conditionForm:field']").selectOption("custom-" + CODE);
        page.locator("[id='conditionForm:choices'] label")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^合格$")))
                .click();
        page.locator("[id='conditionForm:set']").click();
        assertThat(page).hasURL(Pattern.compile(".*f=custom-" + CODE + "\\.is:PASS.*"));
    }

    /** A file of other headers is mapped by mouse; what no option is called is given back. */
    private static void takeIn(Page officer) {
        officer.navigate(url("/exchange/new.xhtml"));
        officer.locator("[id='form:kind']").click();
        officer.locator(".ui-selectonemenu-item")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^客户$")))
                .first()
                .click();
        assertThat(officer.locator("[id='form:shape']")).containsText("customFields." + CODE);
        String rows = "名称,单位,试用\n梁平张星桥试用纸厂,CHONGQING,合格\n垫江桂溪试用酒厂,CHONGQING,没有的\n";
        officer.setInputFiles(
                "input[type=file]", new FilePayload("trial.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
        officer.locator("[id='form:next']").click();
        officer.locator("details summary")
                .filter(new Locator.FilterOptions().setHasText("不导入的列"))
                .click();
        officer.locator("select[aria-label='单位']").selectOption("ownerUnit");
        officer.locator("select[aria-label='试用']").selectOption("customFields." + CODE);
        button(officer, "更新预览").click();
        assertThat(officer.locator("#preview thead")).containsText("试用");
        button(officer, "开始导入").click();
        officer.waitForURL(Pattern.compile(".*/exchange/view\\.xhtml.*"));
        assertThat(officer.locator("main .chip").first()).hasText("已完成");
        assertThat(officer.locator("[id='form:problems']")).containsText("没有的");
    }

    private static Locator button(Page officer, String name) {
        return officer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private void changeAllToFailed() {
        page.locator("[id='form:rows'] thead .ui-chkbox-box").first().click();
        page.locator("[id='form:edit']").click();
        page.locator("[id='editForm:field']").selectOption("customFields." + CODE);
        Locator menu = page.locator("#editForm .ui-selectonemenu");
        Accessibility.check(page);
        Form.on(page, "editForm")
                .choose(menu.getAttribute("id").replaceFirst("editForm:", ""), "不合格")
                .press("change");
    }
}
