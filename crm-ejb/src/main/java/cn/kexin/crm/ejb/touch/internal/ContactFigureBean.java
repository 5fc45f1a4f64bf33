package cn.kexin.crm.ejb.touch.internal;

import static cn.kexin.crm.domain.organisation.Role.Names.CUSTOMER_DEPT;
import static cn.kexin.crm.domain.organisation.Role.Names.DEPT_HEAD;
import static cn.kexin.crm.domain.organisation.Role.Names.EXECUTIVE;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES_DIRECTOR;

import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.touch.ContactFigureFacade;
import cn.kexin.crm.ejb.touch.CountedTouch;
import cn.kexin.crm.ejb.touch.FigureBy;
import cn.kexin.crm.ejb.touch.FigureFilter;
import cn.kexin.crm.ejb.touch.FigureRow;
import cn.kexin.crm.ejb.touch.QuietCustomer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Counts contacts for those who manage. */
@Stateless
@RolesAllowed({SALES_DIRECTOR, CUSTOMER_DEPT, DEPT_HEAD, EXECUTIVE})
public class ContactFigureBean implements ContactFigureFacade {

    @Inject
    private CurrentViewer viewer;

    @Inject
    private FigureQueries figures;

    @Inject
    private QuietQueries quiet;

    @Override
    public Page<FigureRow> figures(FigureBy by, FigureFilter filter, PageRequest page) {
        return figures.page(by, filter, page, viewer.get());
    }

    @Override
    public Page<CountedTouch> touches(FigureFilter filter, PageRequest page) {
        return figures.touches(filter, page, viewer.get());
    }

    @Override
    public Page<QuietCustomer> quiet(String unit, String person, ValueClass valueClass, PageRequest page) {
        return quiet.page(unit, person, valueClass, page, viewer.get());
    }
}
