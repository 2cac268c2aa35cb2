/** Tables as people have them: reading and writing CSV, XLSX and JSON within limits. */
package stapel.documents;
