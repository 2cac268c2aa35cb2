/**
 * The runtime of jte: pages are compiled into typed Java calls by the build, so a page that names a missing field fails
 * the build, and nothing is looked up on a class path at run time.
 *
 * <p>A bundle {@code stapel.x} with pages has the build plugin {@code gg.jte:jte-maven-plugin} in its pom (no
 * configuration), the dependency {@code stapel.templates} (provided), and its pages in {@code src/main/jte}:
 *
 * <pre>{@code
 * <!-- src/main/jte/person.jte -->
 * @param stapel.x.Person person
 * <h1>${person.name()}</h1>
 * }</pre>
 *
 * <p>The build writes {@code stapel.x.pages.StaticTemplates}, one method a page:
 *
 * <pre>{@code
 * String html = new StaticTemplates().person(person).render();
 * new StaticTemplates().person(person).render(new WriterOutput(response.getWriter()));
 * Content inner = new StaticTemplates().person(person);   // a page inside another page
 * }</pre>
 *
 * <p>Every {@code ${…}} is escaped for the place where it stands, {@code javascript:} links are blanked. The unescaped
 * form of jte is refused by the build. Templates hold no state: any thread may render.
 */
package stapel.templates;
