/** Metatype files, the rules they state, and stored texts as values of a module's own type. */
package stapel.settings.value;
