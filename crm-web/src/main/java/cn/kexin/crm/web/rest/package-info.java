/**
 * The interface for other systems, below {@code /crm/api/v1}: what all resources share. A feature's resources are in
 * {@code cn.kexin.crm.web.rest.<feature>}.
 *
 * <h2>Adding a resource</h2>
 *
 * <pre>{@code
 * @Path("things")
 * @RequestScoped
 * @Produces(MediaType.APPLICATION_JSON)
 * @Consumes(MediaType.APPLICATION_JSON)
 * @Tag(name = "things")
 * public class ThingResource {
 *
 *     @EJB
 *     private ThingFacade things;
 *
 *     @GET
 *     @Sorts({"name", "updatedAt"})
 *     public PageOf<ThingView> list(@BeanParam PageQuery query, @QueryParam("q") String text) {
 *         return PageOf.of(query, things.list(text, query.toRequest()), ThingView::of);
 *     }
 *
 *     @GET
 *     @Path("{id}")
 *     public Response find(@PathParam("id") long id, @Context Request conditions) {
 *         ThingRow row = things.find(id);
 *         return Versions.ok(conditions, ThingView.of(row), row.version());
 *     }
 *
 *     @POST
 *     public Response create(NewThing body, @Context UriInfo uri) {
 *         ThingRow row = things.create(body.toCommand());
 *         URI location = uri.getAbsolutePathBuilder().path(Long.toString(row.id())).build();
 *         return Versions.created(location, ThingView.of(row), row.version());
 *     }
 *
 *     @PATCH
 *     @Path("{id}")
 *     @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
 *     public Response change(@PathParam("id") long id, MergePatch patch, @Context HttpHeaders headers, @Context Request conditions) {
 *         long version = Versions.required(headers);
 *         things.edit(id, version, patch.onto(ThingEdit.of(things.find(id))).toCommand());
 *         return find(id, conditions);
 *     }
 * }
 * }</pre>
 *
 * <p>What comes for nothing:
 *
 * <ul>
 *   <li>Nobody gets here who is not signed in; the caller's roles and access predicate hold as on the screens.
 *   <li>Bodies are records read strictly ({@link cn.kexin.crm.web.rest.Json}): an unknown member or a value of another type is 400 with
 *       field and line. Money is {@link cn.kexin.crm.web.rest.MoneyValue}.
 *   <li>A query parameter that no {@code @QueryParam} of the method or its {@code @BeanParam} names is 400, likewise a
 *       {@code sort} that {@link cn.kexin.crm.web.rest.Sorts} does not list. Take parameters in their own type ({@code Instant},
 *       {@code LocalDate}, enums, {@code Long}).
 *   <li>What facades throw becomes a problem: constraints of the facade's interface 400 with fields, {@code
 *       NotFoundException} 404, {@code StaleVersionException} 412, {@code ConflictException} 409, {@code
 *       BusinessRuleException} 422 when it names a field and 409 otherwise, refused roles 403.
 *   <li>A method with a body is not called without one (400). A patch that empties a member whose {@code @Schema} is not
 *       nullable is 422.
 *   <li>Refusals name query parameters as they were sent; where a member of the body has another name in the command, say
 *       so with {@link cn.kexin.crm.web.rest.MemberName}.
 *   <li>Every POST may carry an {@code Idempotency-Key}, unless it is {@link cn.kexin.crm.web.rest.AnswerNotKept}.
 * </ul>
 *
 * <p>What is refused at the door itself is a {@link cn.kexin.crm.web.rest.Refusal} with the status and a key of the feature's bundle; members that a
 * kind of problem has of its own are added with {@link cn.kexin.crm.web.rest.Refusal#with}:
 *
 * <pre>{@code
 * catch (DuplicateException e) {
 *     throw new Refusal(409, e.getKey()).with("candidates", e.candidates());
 * }
 * }</pre>
 *
 * <p>Every single resource answers with its ETag; a POST that needs {@code If-Match} is {@link
 * cn.kexin.crm.web.rest.VersionRequired}. Describe each operation with {@code @Operation} and each view record with {@code @Schema(name, example)}; where a
 * method returns {@code Response}, say with {@code @APIResponse} what is in it.
 */
package cn.kexin.crm.web.rest;
