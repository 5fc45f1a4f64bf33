package cn.kexin.crm.web.customer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.kexin.crm.web.testing.Accessibility;
import cn.kexin.crm.web.testing.BrowserTest;
import cn.kexin.crm.web.testing.Form;
import cn.kexin.crm.web.testing.Server;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerPagesIT extends BrowserTest {

    private static final Pattern CUSTOMER_PAGE = Pattern.compile(".*/customer/view\\.xhtml\\?id=\\d+.*");

    @BeforeEach
    void sell() {
        signIn("sales");
    }

    @Test
    void aCustomerThatIsThereAlreadyIsNotEnteredTwiceByMistake() {
        create("重庆璧山泵业有限公司");
        page.navigate(url("/customer/edit.xhtml"));
        Form form = Form.on(page, "form").type("name", "重庆璧山泵业有限公司");
        form.press("save");
        assertThat(page.locator(".error-summary")).containsText("档案里可能已有这个客户");
        assertThat(page.locator("[id='form:duplicates']")).containsText("名称相同");
        Accessibility.check(page);

        form.tick("different").press("save");

        assertThat(page).hasURL(CUSTOMER_PAGE);
    }

    @Test
    void twoWhoEditAtOnceSeeEachOthersValuesFieldByField() {
        create("成都双流阀门厂");
        String edit = page.url().replace("view.xhtml", "edit.xhtml");
        Page director = otherBrowser();
        signIn(director, "sales_director", Server.PASSWORD);
        director.navigate(edit);
        page.navigate(edit);
        Form.on(director, "form").type("region", "成都").type("industry", "机械").press("save");
        assertThat(director).hasURL(CUSTOMER_PAGE);

        Form mine = Form.on(page, "form").type("region", "双流").type("shortName", "双流阀门");
        mine.press("save");

        Locator conflict = page.locator("[id='form:conflict']");
        assertThat(conflict.locator("tbody tr")).hasCount(3);
        assertThat(conflict).containsText("双流");
        assertThat(conflict).containsText("机械");
        assertThat(conflict).containsText("国标行业");
        Accessibility.check(page);
        mine.press("resolve");
        assertThat(conflict).isEmpty();
        mine.press("save");
        assertThat(page).hasURL(CUSTOMER_PAGE);
        assertThat(page.locator(".subtitle").first()).containsText("机械 · 双流");
    }

    @Test
    void theSearchFieldSuggestsWhileTypingAndIsUsedByKeyboard() {
        page.keyboard().press("/");
        assertThat(page.locator("#search")).isFocused();
        page.keyboard().type("cjjg");
        Locator suggested = page.locator("#search-suggestions [role=option]");
        assertThat(suggested.first()).containsText("重庆长江建工集团有限公司");
        assertThat(page.locator("#search")).hasAttribute("aria-expanded", "true");
        Accessibility.check(page);

        page.keyboard().press("Escape");
        assertThat(page.locator("#search-suggestions")).isHidden();
        page.keyboard().press("ArrowDown");
        assertThat(suggested.first()).hasAttribute("aria-selected", "true");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(CUSTOMER_PAGE);
        page.waitForLoadState();

        page.keyboard().press("Control+k");
        assertThat(page.locator("#search")).isFocused();
        page.keyboard().type("长江建供");
        assertThat(suggested.first()).containsText("相近");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/search\\.xhtml\\?q=.+"));
        assertThat(page.locator("main")).containsText("重庆长江建工集团有限公司");
    }

    @Test
    void aFormerNameStaysWithTheCustomerAndFindsIt() {
        create("合川旧名纺织厂");
        page.navigate(page.url().replace("view.xhtml", "edit.xhtml"));
        Form.on(page, "form").type("name", "合川新名纺织").press("save");
        assertThat(page).hasURL(CUSTOMER_PAGE);

        page.navigate(url("/search.xhtml?q=jiuming"));

        assertThat(page.locator("main")).containsText("合川新名纺织");
        assertThat(page.locator("main")).containsText("曾用名：合川旧名纺织厂");
    }

    @Test
    void phonesAndAddressesAreLinesOfTheForm() {
        create("重庆荣昌陶瓷厂");
        page.navigate(page.url().replace("view.xhtml", "edit.xhtml"));
        Form form = Form.on(page, "form").type("phone:0:number", "023-46000001");
        form.press("addPhone");
        form.type("phone:1:number", "13946000002").type("phone:1:label", "夜间");
        form.press("phone:1:main");
        assertThat(page.locator("[id='form:phone:1:main'] .pi-star-fill")).isVisible();
        form.press("addAddress");
        form.pick("address:0:typed", "rongchang");
        assertThat(page.locator("[id='form:address:0:county_label']")).hasText("荣昌区");
        form.type("address:0:detail", "昌州大道 1 号");
        Accessibility.check(page);

        form.press("save");
        assertThat(page).hasURL(CUSTOMER_PAGE);
        page.navigate(page.url() + "&tab=facts");

        Locator facts = page.locator(".facts-table");
        assertThat(facts).containsText("13946000002 手机 · 夜间 首选");
        assertThat(facts).containsText("重庆市荣昌区昌州大道 1 号");
    }

    @Test
    void aMistypedNumberIsRefusedAtItsLine() {
        page.navigate(url("/customer/edit.xhtml"));
        Form form = Form.on(page, "form").type("name", "重庆大足石材厂").type("phone:0:number", "夜里打");

        form.press("save");

        assertThat(page.locator("[id='form:phones'] .ui-message-error")).isVisible();
        assertThat(form.input("phone:0:number")).hasValue("夜里打");
    }

    @Test
    void aTouchIsLoggedInThreeSteps() {
        create("重庆永川纸业有限公司");

        page.locator("[id='begin:log']").click();
        Form.on(page, "touchForm").type("summary", "电话约定下周三上门 🙂 <b>");
        page.keyboard().press("Control+Enter");

        assertThat(page.locator(".timeline li")).hasCount(1);
        assertThat(page.locator(".timeline li")).containsText("电话约定下周三上门 🙂 <b>");
        Accessibility.check(page);
    }

    @Test
    void aCallOpensItsCustomerAndIsLoggedWhenSaved() {
        create("重庆来电机械有限公司");
        page.navigate(page.url().replace("view.xhtml", "edit.xhtml"));
        Form.on(page, "form").type("phone:0:number", "023-46700001").press("save");
        assertThat(page).hasURL(CUSTOMER_PAGE);

        page.navigate(url("/call?number=%2B862346700001"));

        assertThat(page.locator(".desk-customer")).containsText("来电 +862346700001");
        assertThat(page.locator(".desk-customer h2")).containsText("重庆来电机械有限公司");
        page.locator(".desk-customer .section-head a").first().click();
        assertThat(page.locator("#call")).containsText("+862346700001");
        assertThat(page.locator(".timeline li")).hasCount(0);
        Accessibility.check(page);
        Form.on(page, "callForm")
                .type("summary", "问到货时间")
                .type("nextStep", "查物流")
                .press("save");
        assertThat(page.locator(".timeline li")).containsText("问到货时间");
        assertThat(page.locator("[id='steps']")).containsText("查物流");

        page.navigate(url("/call?number=02399999999"));
        assertThat(page.locator(".empty a.main")).hasAttribute("href", Pattern.compile(".*phone=02399999999.*"));
    }

    @Test
    void aLetterBeginsWithATemplateAndWaitsInTheOutbox() {
        create("重庆写信文具有限公司");
        page.navigate(page.url().replace("view.xhtml", "edit.xhtml"));
        Form.on(page, "form").type("email:0:address", "info@xiexin.example").press("save");
        assertThat(page).hasURL(CUSTOMER_PAGE);
        page.navigate(page.url() + "&tab=mail");
        page.locator("a[href*='mail/write.xhtml']").click();
        Form letter = Form.on(page, "form").choose("template", "问候与约访");
        assertThat(letter.input("subject")).hasValue("关于拜访贵公司的时间 – 重庆写信文具有限公司");
        Accessibility.check(page);

        letter.press("save");

        assertThat(page.locator("[id$='mails:rows_data']")).containsText("关于拜访贵公司的时间");
    }

    @Test
    void tickedCustomersAreGivenAwayTogether() {
        create("重庆潼南果业有限公司");
        page.navigate(url("/customer/list.xhtml?view=mine&q=潼南果业"));
        Accessibility.check(page);
        page.locator("[id$=rows_data] .ui-chkbox-box").first().click();
        assertThat(page.locator(".bulk")).containsText("1");

        page.locator("[id='form:assign']").click();
        Form.on(page, "assignForm")
                .pick("ownerUnit", "CHONGQING")
                .pick("ownerPerson", "songtao")
                .press("give");

        assertThat(page.locator("[id='form:rows']")).not().containsText("潼南果业");
        page.navigate(url("/customer/list.xhtml?view=all&q=潼南果业"));
        assertThat(page.locator("[id$=rows_data]")).containsText("宋涛");
    }

    @Test
    void theAddressOfAListKeepsItsOrderAndPageForTheWayBack() {
        page.navigate(url("/customer/list.xhtml?view=all"));
        page.locator("th.ui-sortable-column").first().click();
        assertThat(page).hasURL(Pattern.compile(".*sort=name.*"));
        page.locator(".ui-paginator-next").click();
        assertThat(page).hasURL(Pattern.compile(".*page=2.*"));
        String first = page.locator("[id$=rows_data] a").first().innerText();

        page.locator("[id$=rows_data] a").first().click();
        assertThat(page).hasURL(CUSTOMER_PAGE);
        page.goBack();

        assertThat(page.locator("[id$=rows_data] a").first()).hasText(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list.xhtml?view=all&sort=secret",
                "list.xhtml?view=all&sort=-region&columns=phone",
                "list.xhtml?view=all&status=none&page=-3"
            })
    void anAddressThatAsksForWhatIsNotThereShowsTheUsualList(String address) {
        Response answer = page.navigate(url("/customer/" + address));

        assertEquals(200, answer.status());
        assertThat(page.locator("[id$=rows_data] a").first()).isVisible();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list.xhtml?f=nonsense",
                "list.xhtml?f=secret.is:1",
                "list.xhtml?f=valueClass.is:PLATINUM",
                "list.xhtml?f=openCases.min:%00;%27or%201=1"
            })
    void aFilterThatMakesNoSenseIsSaidSoAndShowsNothing(String address) {
        Response answer = page.navigate(url("/customer/" + address));

        assertEquals(200, answer.status());
        assertThat(page.locator(".note.bad")).containsText("筛选条件无法使用");
        assertThat(page.locator("[id$=rows_data] a")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", "v999999999999"})
    void aViewThatIsNotThereIsSaidSoAndShowsNothing(String view) {
        Response answer = page.navigate(url("/customer/list.xhtml?view=" + view));

        assertEquals(200, answer.status());
        assertThat(page.locator(".note.bad")).containsText("这个视图不存在");
        assertThat(page.locator("[id$=rows_data] a")).hasCount(0);
    }

    @Test
    void aFilterIsBuiltByKeysSavedSharedAndItsCustomersAreChangedTogetherAndBack() {
        create("重庆视图甲水务公司");
        create("重庆视图乙水务公司");
        page.navigate(url("/customer/list.xhtml?view=all"));
        page.locator("[id='filters:add']").focus();
        page.keyboard().press("Enter");
        Locator name = page.locator("[id='conditionForm:text']");
        assertThat(name).isVisible();
        Accessibility.check(page);
        name.fill("重庆视图");
        page.keyboard().press("Control+Enter");
        assertThat(page).hasURL(Pattern.compile(".*f=name\\.has:.*"));
        assertThat(page.locator("[id$=rows_data] tr")).hasCount(2);

        page.locator("[id='filters:add']").click();
        page.locator("[id='conditionForm:field']").selectOption("ownerPerson");
        page.locator("[id='conditionForm:myself'] .ui-chkbox-box").click();
        page.locator("[id='conditionForm:set']").click();
        assertThat(page).hasURL(Pattern.compile(".*;ownerPerson\\.is:me.*"));
        page.goBack();
        assertThat(page.locator(".chip.on")).not().containsText(new String[] {"负责人是"});
        page.goForward();

        page.locator("[id='views'] details summary").click();
        page.locator("[id='views:saveAs']").click();
        Form view = Form.on(page, "viewForm").type("name", "视图测试");
        view.input("sharing").selectOption("UNIT");
        view.pick("unit", "CHONGQING").press("save");
        assertThat(page).hasURL(Pattern.compile(".*view=v\\d+.*"));
        assertThat(page.locator(".chip.on").first()).containsText("视图测试");
        Accessibility.check(page);

        Page colleague = otherBrowser();
        signIn(colleague, "songtao", Server.PASSWORD);
        colleague.navigate(page.url());
        assertThat(colleague.locator(".chip.on").first()).containsText("视图测试");
        assertThat(colleague.locator("[id$=rows_data] tr")).hasCount(1);
        assertThat(colleague.locator("[id$=rows_data]")).containsText("没有符合条件的客户");

        page.locator("[id$=rows_data] .ui-chkbox-box").first().click();
        page.locator("[id='form:all']").click();
        assertThat(page.locator("[id='form:bulk']")).containsText("已选全部 2 个客户");
        page.locator("[id='form:assign']").click();
        Form.on(page, "assignForm")
                .pick("ownerUnit", "CHONGQING")
                .pick("ownerPerson", "songtao")
                .press("give");
        assertThat(page.locator("[id='form:done']")).containsText("已修改 2 个");
        colleague.reload();
        assertThat(colleague.locator("[id$=rows_data] tr a")).hasCount(2);

        page.locator("[id='form:back']").click();
        assertThat(page.locator("[id='form:done']")).containsText("已还原 2 个");
        assertThat(page.locator("[id$=rows_data] tr a")).hasCount(2);
        page.navigate(url("/customer/bulk.xhtml"));
        Accessibility.check(page);
        page.locator("[id$=rows_data] a").first().click();
        assertThat(page.locator("[id='state:status']")).containsText("已撤销");
        Accessibility.check(page);
    }

    @Test
    void columnsAreChosenAndOrderedByKeys() {
        page.navigate(url("/customer/list.xhtml?view=all"));
        page.locator("[id='filters:columns']").focus();
        page.keyboard().press("Enter");
        Locator rows = page.locator("[id='columnForm'] ul.rows li");
        assertThat(rows.first()).containsText("地区");
        Accessibility.check(page);
        rows.first().locator("a").nth(1).focus();
        page.keyboard().press("Enter");
        assertThat(rows.nth(1)).containsText("地区");
        page.locator("[id='columnForm:added']").selectOption("creditCode");
        assertThat(rows).hasCount(7);

        page.locator("[id='columnForm:show']").click();

        assertThat(page).hasURL(Pattern.compile(".*columns=valueClass,region,.*creditCode.*"));
        assertThat(page.locator("thead th").nth(2)).containsText("价值类别");
        assertThat(page.locator("thead th").nth(3)).containsText("地区");
    }

    @Test
    void aTimelineOfAnUnknownChannelIsTheWholeTimeline() {
        create("重庆忠县橘城酒店");

        Response answer = page.navigate(page.url() + "&channel=FAX&tab=none&n=-1");

        assertEquals(200, answer.status());
        assertThat(page.locator(".chip.on").first()).isVisible();
    }

    @Test
    void errorsInADialogAreSaidInTheDialog() {
        create("重庆城口山货行");
        page.locator("[id='begin:log']").click();
        Form touch = Form.on(page, "touchForm").typeDate("nextAt", "next week");
        touch.press("save");

        Locator summary = page.locator(".ui-dialog .error-summary");
        assertThat(summary.locator("li")).hasCount(2);
        assertThat(touch.input("nextAt_input")).hasValue("next week");
        Accessibility.check(page);
        summary.locator("a").first().click();
        assertThat(touch.input("summary")).isFocused();
    }

    @Test
    void theSearchFieldFindsByInitialsFromAnywhere() {
        page.keyboard().press("/");
        page.keyboard().type("cjjg");
        page.keyboard().press("Enter");

        assertThat(page.locator("section h2").first()).containsText("客户");
        assertThat(page.locator("main")).containsText("长江建工");
        Accessibility.check(page);
    }

    private void create(String name) {
        page.navigate(url("/customer/edit.xhtml"));
        Form.on(page, "form").type("name", name).press("save");
        assertThat(page).hasURL(CUSTOMER_PAGE);
    }
}
