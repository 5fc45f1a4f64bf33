package cn.kexin.crm.web.service;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.web.testing.Accessibility;
import cn.kexin.crm.web.testing.BrowserTest;
import cn.kexin.crm.web.testing.Form;
import cn.kexin.crm.web.testing.Visitor;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ServiceDeskIT extends BrowserTest {

    private static final int MOST_STATEMENTS = 12;
    private static final String WATERWORKS = "重庆两江新区水务集团有限公司";

    private Locator touches() {
        return page.locator("ul.touches");
    }

    @Test
    void aCallerIsFoundByKeyboardAndAnsweredAtOnce() {
        signIn("service");
        page.navigate(url("/service/desk.xhtml"));
        Accessibility.check(page);
        assertThat(page.locator("#desk")).isFocused();
        page.keyboard().type("XR-2026-00415");
        assertThat(page.locator("#desk-suggestions [role=option]")).containsText(WATERWORKS);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        assertThat(page.locator(".desk-customer h2")).hasText(WATERWORKS);
        assertThat(page.locator("ul.answers")).containsText("“到货”已于");
        Accessibility.check(page);
        page.keyboard().press("Alt+2");
        assertThat(touches()).containsText("询问到货：水质在线监测系统");

        page.keyboard().press("Alt+n");
        assertThat(page.locator("[id='form:customerId_input']")).hasValue(WATERWORKS);
    }

    @Test
    void anAnswerBecomesAMatterSettledAtTheFirstContact() {
        signIn("service");
        page.navigate(url("/service/desk.xhtml?q=" + Visitor.encoded(WATERWORKS)));
        assertThat(page.locator(".desk-customer h2")).hasText(WATERWORKS);
        Locator payment = page.locator("ul.answers li").filter(new Locator.FilterOptions().setHasText("合同金额"));
        payment.locator("summary").click();
        payment.getByText("记为办结事项").click();

        Locator owed = page.locator(".cols.desk table").first();
        assertThat(owed).containsText("询问付款：水质在线监测系统");
        owed.getByText("询问付款：水质在线监测系统").first().click();
        assertThat(page.locator(".timeline")).containsText("合同金额");
        assertThat(page.locator(".path .NOW")).containsText("已解决");
    }

    @Test
    void aRuleIsMadeTriedAndObeyedAndTheCaseSaysWhichItWas() {
        signIn("customer_dept");
        page.navigate(url("/case/routing.xhtml"));
        Accessibility.check(page);
        page.locator("[id='act:add']").click();
        Form rule = Form.on(page, "form").type("name", "净水桶归质量部").type("product", "净水桶 QT-5");
        page.locator("[id='form:caseType']").selectOption("SERVICE_REQUEST");
        page.locator("[id='form:category']").selectOption("EQUIPMENT_FAULT");
        rule.pick("unit", "质量部");
        Accessibility.check(page);
        rule.press("save");
        assertThat(page.locator("[id='list']")).containsText("产品含“净水桶 QT-5”");

        page.locator("[id='try:type']").selectOption("SERVICE_REQUEST");
        page.locator("[id='try:category']").selectOption("EQUIPMENT_FAULT");
        Form.on(page, "try").type("product", "QT5 净水桶").press("ask");
        assertThat(page.locator("[id='try:outcome']")).containsText("按流程定义分派");
        Form.on(page, "try").type("product", "净水桶 QT5 白").press("ask");
        assertThat(page.locator("[id='try:outcome']")).containsText("质量部，待领");
        assertThat(page.locator("[id='try:outcome']")).containsText("净水桶归质量部");
        Accessibility.check(page);

        page.navigate(url("/case/edit.xhtml?type=SERVICE_REQUEST&category=EQUIPMENT_FAULT&product="
                + Visitor.encoded("净水桶 QT-5")));
        Form.on(page, "form")
                .pick("customerId", WATERWORKS)
                .type("subject", "桶漏水")
                .press("save");
        assertThat(page.locator(".timeline")).containsText("派往 质量部（规则“净水桶归质量部”）");
        page.navigate(url("/case/routing.xhtml"));
        page.locator("[id='changes:show']").click();
        assertThat(page.locator("[id='changes:rows']")).containsText("净水桶归质量部");
        page.locator("[id='list'] tr")
                .filter(new Locator.FilterOptions().setHasText("净水桶归质量部"))
                .getByText("删除")
                .click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("[id='list']")).not().containsText("净水桶归质量部");
    }

    @Test
    void anAnswerIsWrittenPublishedSuggestedAndTakenIntoTheReply() {
        signIn("huanglihua");
        page.navigate(url("/knowledge/list.xhtml"));
        Accessibility.check(page);
        page.navigate(url("/knowledge/edit.xhtml"));
        Form article = Form.on(page, "form").type("title", "净水柜滴水").type("body", "{客户名}您好");
        Accessibility.check(page);
        article.press("save");
        assertThat(page.locator("[id='form']")).containsText("没有这个空白：{客户名}");
        article.type("body", "{客户}：净水柜滴水请先关闭进水阀 <b>。编号 {事项编号}").press("save");
        page.locator("[id='act:publish']").click();
        assertThat(page.locator(".head")).containsText("已发布");
        Accessibility.check(page);

        page.navigate(url("/case/edit.xhtml?type=SERVICE_REQUEST&category=EQUIPMENT_FAULT"));
        Form.on(page, "form")
                .pick("customerId", WATERWORKS)
                .type("subject", "净水柜滴水了")
                .press("save");
        assertThat(page.locator("[id='knowledge']")).containsText("净水柜滴水");
        Accessibility.check(page);
        page.locator("[id='knowledge:found:0:take']").click();
        assertThat(page.locator("[id='noteForm:text']"))
                .hasValue(Pattern.compile(WATERWORKS + "：净水柜滴水请先关闭进水阀 <b>。编号 SR-\\d+-\\d+"));
        page.locator("[id='noteForm:noteSave']").click();
        assertThat(page.locator(".timeline")).containsText("净水柜滴水请先关闭进水阀 <b>");

        page.locator("[id='knowledge:found:0:letter']").click();
        assertThat(page.locator("[id='form:body']")).hasValue(Pattern.compile(WATERWORKS + "：净水柜滴水.*"));
        page.navigate(url("/knowledge/list.xhtml?q=" + Visitor.encoded("滴水")));
        assertThat(page.locator("[id='list'] tbody tr").first()).containsText("2");
    }

    @Test
    void whatNobodyIsFoundForIsSaidAndHelped() {
        signIn("service");
        page.navigate(url("/service/desk.xhtml?q=XYZ-NOBODY-9"));

        assertThat(page.locator(".empty")).containsText("没有找到“XYZ-NOBODY-9”");
        Accessibility.check(page);
    }

    @Test
    void oneLookTakesAFewStatementsAtTheFirstVisitToo() {
        for (String person : List.of("customer_dept", "service", "functional", "sales")) {
            var page = new Visitor(person).open("/service/desk.xhtml?q=" + Visitor.encoded(WATERWORKS));
            assertThat(page.body()).contains("desk-customer");
            assertThat(Visitor.statements(page)).as(person).isLessThanOrEqualTo(MOST_STATEMENTS);
        }
    }
}
