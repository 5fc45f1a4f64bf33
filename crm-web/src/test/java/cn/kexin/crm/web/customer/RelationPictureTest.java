package cn.kexin.crm.web.customer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.domain.customer.ContactRelationKind;
import cn.kexin.crm.ejb.customer.ContactRelationFacade.Relation;
import cn.kexin.crm.ejb.customer.ContactRow;
import cn.kexin.crm.ejb.shared.Ref;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RelationPictureTest {

    private static final ContactRow CHIEF = person(1, "总经理");
    private static final ContactRow LEFT = person(2, "甲");
    private static final ContactRow RIGHT = person(3, "乙");
    private static final ContactRow ALONE = person(4, "丙");
    private static final List<ContactRow> ALL = List.of(CHIEF, LEFT, RIGHT, ALONE);

    private static ContactRow person(long id, String name) {
        return new ContactRow(id, 1, name, null, null, null, null, true, List.of(), List.of(), Map.of());
    }

    private static Relation relation(ContactRow from, ContactRow to, ContactRelationKind kind) {
        return new Relation(
                from.id() * 10 + to.id(),
                new Ref(from.id(), null, from.name()),
                new Ref(to.id(), null, to.name()),
                kind,
                null);
    }

    private static RelationPicture.Box box(RelationPicture picture, ContactRow person) {
        return picture.getBoxes().stream()
                .filter(each -> each.id() == person.id())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void superiorsStandOverTheMiddleOfThoseWhoReport() {
        RelationPicture picture = new RelationPicture(
                ALL,
                List.of(
                        relation(LEFT, CHIEF, ContactRelationKind.REPORTS_TO),
                        relation(RIGHT, CHIEF, ContactRelationKind.REPORTS_TO)));

        assertThat(picture.getBoxes()).hasSize(3);
        assertThat(box(picture, CHIEF).y()).isLessThan(box(picture, LEFT).y());
        assertThat(box(picture, LEFT).y()).isEqualTo(box(picture, RIGHT).y());
        assertThat(box(picture, CHIEF).x())
                .isEqualTo((box(picture, LEFT).x() + box(picture, RIGHT).x()) / 2);
        assertThat(picture.getLines()).hasSize(2);
    }

    @Test
    void boxesNeverOverlapAndLieWithinTheDrawing() {
        RelationPicture picture = new RelationPicture(
                ALL,
                List.of(
                        relation(LEFT, CHIEF, ContactRelationKind.REPORTS_TO),
                        relation(RIGHT, LEFT, ContactRelationKind.REPORTS_TO),
                        relation(ALONE, LEFT, ContactRelationKind.INFLUENCES)));

        for (RelationPicture.Box one : picture.getBoxes()) {
            assertThat(one.x() + RelationPicture.BOX_WIDTH).isLessThanOrEqualTo(picture.getWidth());
            assertThat(one.y() + RelationPicture.BOX_HEIGHT).isLessThanOrEqualTo(picture.getHeight());
            for (RelationPicture.Box other : picture.getBoxes()) {
                boolean apart = Math.abs(one.x() - other.x()) >= RelationPicture.BOX_WIDTH
                        || Math.abs(one.y() - other.y()) >= RelationPicture.BOX_HEIGHT;
                assertThat(one.id() == other.id() || apart).isTrue();
            }
        }
    }

    @Test
    void whoHasNoRelationIsNotDrawn() {
        assertThat(new RelationPicture(ALL, List.of()).isDrawn()).isFalse();
    }
}
